-- who signed for a numbered copy when it was handed out, and before whom
alter table packet_copies add column handed_out_at timestamp;
alter table packet_copies add column signed_by varchar(200);
alter table packet_copies add column handed_out_by varchar(200);
alter table packet_copies add column lost_by varchar(200);

-- minutes that were edited outside and uploaded, before anybody adopted them as a draft
create table minutes_uploads (
  meeting_date date not null references minutes (meeting_date),
  number integer not null,
  base integer not null,
  content varchar(64) not null,
  note varchar(10000) not null,
  uploaded_by varchar(200) not null,
  uploaded_at timestamp not null,
  draft integer,
  primary key (meeting_date, number)
);
