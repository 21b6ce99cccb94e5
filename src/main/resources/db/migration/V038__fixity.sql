-- records whose bytes, sidecar or row were found changed: closed until a person releases them
create table archive_freezes (
  record_id uuid primary key references archive_records (id),
  since timestamp not null,
  faults varchar(4000) not null
);

-- how far a full verification has come; no row when none is under way
create table fixity_progress (
  id integer primary key,
  both_hashes boolean not null,
  after_number varchar(100) not null,
  records bigint not null,
  files bigint not null,
  bytes bigint not null
);

create index archive_files_by_digest on archive_files (digest);
create index archive_records_by_text on archive_records (text_digest);
