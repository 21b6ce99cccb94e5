-- consent to an export can be taken back while it was not used
alter table archive_exports add column revoked_at timestamp;
alter table archive_exports add column revoked_by varchar(100);
alter table archive_exports add column revoked_for varchar(2000);
