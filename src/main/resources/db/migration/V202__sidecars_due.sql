-- true while a record's present version has no sidecar, else null: so what is due is found without reading all records
alter table archive_records add column sidecar_due boolean;
update archive_records set sidecar_due = true where sidecar_version < version;
create index archive_records_by_sidecar_due on archive_records (sidecar_due);
