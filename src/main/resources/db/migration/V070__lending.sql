-- requests to copy or borrow: one series per archive
create table lending_requests (
  number integer primary key,
  kind varchar(20) not null,
  record_id uuid not null references archive_records (id),
  requester varchar(100) not null references users (name),
  purpose varchar(2000) not null,
  requested_at timestamp not null
);
create index lending_requests_by_requester on lending_requests (requester);
create index lending_requests_by_record on lending_requests (record_id);

-- consent or refusal: one for each request, never without an end
create table lending_decisions (
  request integer primary key references lending_requests (number),
  agreed boolean not null,
  reason varchar(2000) not null,
  decided_by varchar(100) not null,
  decided_at timestamp not null,
  expires_at timestamp not null,
  revoked_at timestamp,
  revoked_by varchar(100),
  revoke_reason varchar(2000)
);

-- the one copy that a consent was used for
create table lending_copies (
  request integer primary key references lending_decisions (request),
  record_id uuid not null references archive_records (id),
  copy_number integer not null,
  content varchar(64) not null,
  pages integer not null,
  path varchar(4000) not null,
  issued_at timestamp not null,
  issued_by varchar(100) not null,
  valid_until timestamp not null,
  delivered_at timestamp,
  returned_at timestamp,
  received_by varchar(100),
  lost_at timestamp,
  note varchar(2000),
  unique (record_id, copy_number)
);

-- the one loan that a consent was used for
create table lending_loans (
  request integer primary key references lending_decisions (request),
  lent_at timestamp not null,
  lent_by varchar(100) not null,
  due date not null,
  days integer not null,
  renewals integer not null,
  renewed_on date,
  pages integer,
  returned_at timestamp,
  received_by varchar(100),
  returned_pages integer,
  lost_at timestamp,
  note varchar(2000)
);

-- what a borrower was reminded of: once for each stage of each due date
create table lending_reminders (
  request integer not null references lending_loans (request),
  due date not null,
  stage integer not null,
  sent_on date not null,
  primary key (request, due, stage)
);
