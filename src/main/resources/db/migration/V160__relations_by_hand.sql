-- links that somebody set after the filing: nothing else changes them, and they can be taken back
alter table archive_relations add column by_hand boolean default false not null;
