-- what a mail may name: a title that every recipient of its notice may know; empty for none
alter table mails add column title varchar(500) default '' not null;
