-- each numbered copy of a packet is a file of its own: where it lies, what its bytes are, which
-- topics it holds (empty: all); and when a newer version made it void
alter table packet_copies add column role varchar(40) default '' not null;
alter table packet_copies add column topics varchar(1000) default '' not null;
alter table packet_copies add column path varchar(1000);
alter table packet_copies add column sha256 varchar(64);
alter table packet_copies add column pages integer;
alter table packet_copies add column voided_at timestamp;

-- papers whose pages stand against PDF/A-2b, and by what
create table packet_deviations (
  packet_id bigint not null references packets (id),
  position integer not null,
  topic varchar(1000) not null,
  file varchar(1000) not null,
  faults varchar(2000) not null,
  primary key (packet_id, position)
);

-- the same for the copies of issued minutes; empty until their PDF could be made
alter table minutes_recipients add column path varchar(1000);
alter table minutes_recipients add column sha256 varchar(64);
alter table minutes_recipients add column pages integer;

alter table minutes_issues add column ofd varchar(64);
alter table minutes_excerpts add column pdf varchar(64);

alter table archive_records add column excerpt_of varchar(1000);

-- the record of a meeting (会议记录) as drafted for the clerk from decisions and recorded views
create table meeting_record_drafts (
  meeting_date date not null,
  version integer not null,
  content varchar(64) not null,
  made_at timestamp not null,
  primary key (meeting_date, version)
);
