-- versions of the rules and years of the calendar that came by act: what stands here is what DATA/rules must hold
create table rule_versions (
  profile varchar(100) not null,
  version varchar(40) not null,
  in_force_from date not null,
  content varchar(1000000) not null,
  sha256 varchar(64) not null,
  state varchar(20) not null,
  drafted_by varchar(200) not null,
  drafted_at timestamp not null,
  decided_by varchar(200) not null,
  decided_at timestamp,
  basis varchar(4000) not null,
  primary key (profile, version)
);

create table calendar_years (
  calendar_year integer not null,
  version integer not null,
  notice varchar(400) not null,
  issued date not null,
  content varchar(100000) not null,
  sha256 varchar(64) not null,
  imported_by varchar(200) not null,
  imported_at timestamp not null,
  primary key (calendar_year, version)
);

-- the one row that an act of administration locks, so that they follow one another
create table administration_lock (id integer primary key);
insert into administration_lock (id) values (1);
