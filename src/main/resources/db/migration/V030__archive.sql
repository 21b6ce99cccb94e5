-- records: what was taken in, with its state now; text lies in the store by its hash
create table archive_records (
  id uuid primary key,
  electronic_number varchar(100) not null unique,
  filing_key varchar(1000) not null unique,
  version integer not null,
  kind varchar(40) not null,
  title varchar(4000) not null,
  number_year integer,
  number_in_year integer,
  meeting date not null,
  topic uuid,
  author varchar(1000) not null,
  unit varchar(200) not null,
  document_date date not null,
  custody_mark varchar(200) not null,
  secrecy_level varchar(40) not null,
  secrecy_term varchar(100) not null,
  text_digest varchar(64),
  persons varchar(1000000) not null,
  units varchar(1000000) not null,
  decision varchar(100000) not null,
  retention_at_filing varchar(40),
  retention varchar(40),
  code varchar(200) unique,
  replaces varchar(1000),
  filed_at timestamp not null,
  sidecar_version integer not null,
  sidecar_digest varchar(64)
);
create index archive_records_by_topic on archive_records (topic);
create index archive_records_by_number on archive_records (number_year, number_in_year);

create table archive_files (
  record_id uuid not null references archive_records (id),
  position integer not null,
  name varchar(1000) not null,
  role varchar(100) not null,
  media_type varchar(200) not null,
  digest varchar(64) not null,
  byte_count bigint not null,
  primary key (record_id, position)
);

-- who may know a record; no time means without beginning or without end
create table archive_readers (
  record_id uuid not null references archive_records (id),
  position integer not null,
  at_filing boolean not null,
  token varchar(200) not null,
  from_time timestamp,
  until_time timestamp,
  primary key (record_id, position)
);

-- who keeps a record: from, and until exclusive; the row without an end is the present custodian
create table archive_holdings (
  record_id uuid not null references archive_records (id),
  position integer not null,
  custodian varchar(100) not null,
  from_time timestamp not null,
  until_time timestamp,
  primary key (record_id, position)
);

-- the change feed, and the one row that is locked to append to it
create table archive_feed (
  id integer primary key,
  last_position bigint not null
);
insert into archive_feed (id, last_position) values (1, 0);

create table archive_changes (
  position bigint primary key,
  record_id uuid not null references archive_records (id),
  version integer not null,
  what varchar(40) not null,
  happened_at timestamp not null
);
create index archive_changes_by_record on archive_changes (record_id);
