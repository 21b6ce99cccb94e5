-- a verification walks in the order of the records' ids; one that was under way begins anew
drop table fixity_progress;
create table fixity_progress (
  id integer primary key,
  both_hashes boolean not null,
  after_record uuid,
  records bigint not null,
  files bigint not null,
  bytes bigint not null
);
