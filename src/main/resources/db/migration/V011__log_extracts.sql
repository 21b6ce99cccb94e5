-- what an entry touches, so that the log can be extracted for one record and for one person
alter table audit_entries add column record_id varchar(200) not null default '';
alter table audit_entries add column person varchar(200) not null default '';
create index audit_entries_by_record on audit_entries (record_id);
create index audit_entries_by_actor on audit_entries (actor);
create index audit_entries_by_person on audit_entries (person);
