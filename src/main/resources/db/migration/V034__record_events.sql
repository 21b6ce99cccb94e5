-- what happened to a record, numbered within it; detail is a JSON object of strings
create table archive_events (
  record_id uuid not null references archive_records (id),
  number integer not null,
  happened_at timestamp not null,
  kind varchar(60) not null,
  actor varchar(200) not null,
  second_actor varchar(200),
  detail varchar(100000) not null,
  primary key (record_id, number)
);

-- the second hash of each file and of the text, and the text's size
alter table archive_files add column sm3 varchar(64) default '' not null;
alter table archive_records add column text_sm3 varchar(64);
alter table archive_records add column text_bytes bigint;

-- the sidecar before the last one, which the last one names
alter table archive_records add column previous_sidecar_version integer;
alter table archive_records add column previous_sidecar_digest varchar(64);

-- how records hang together beside what their filings say; by filing key, as the other may come later
create table archive_relations (
  record_id uuid not null references archive_records (id),
  position integer not null,
  type varchar(40) not null,
  filing_key varchar(1000) not null,
  primary key (record_id, position)
);
create index archive_relations_by_key on archive_relations (filing_key);
