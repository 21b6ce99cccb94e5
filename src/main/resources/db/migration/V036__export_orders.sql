-- what is to leave the archive as a package: asked for, consented to once, used once
create table archive_exports (
  number integer primary key,
  requester varchar(100) not null,
  requested_at timestamp not null,
  purpose varchar(2000) not null,
  records text not null,
  agreed boolean,
  decided_by varchar(100),
  decided_at timestamp,
  reason varchar(2000),
  target varchar(4000),
  seal varchar(64)
);
