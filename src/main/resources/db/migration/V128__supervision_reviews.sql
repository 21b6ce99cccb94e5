-- the file that came with a unit's report of progress
alter table supervision_progress add column file_name varchar(500);
alter table supervision_progress add column file_digest varchar(64);
alter table supervision_progress add column file_bytes bigint;

-- what the office said of a report: once for each
create table supervision_reviews (
  entry bigint primary key references supervision_progress (entry),
  accepted boolean not null,
  reason varchar(2000) not null,
  reviewed_by varchar(200) not null,
  reviewed_at timestamp not null
);
