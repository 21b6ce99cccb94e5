-- an entry that touches several records names them all, apart by blanks; one that touches one names it in record_id
alter table audit_entries add column records text default '' not null;
