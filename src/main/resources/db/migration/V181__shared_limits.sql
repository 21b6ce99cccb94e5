-- how often somebody may try to sign in, counted by all services together: by the hash of kind and address
create table request_buckets (
  bucket varchar(64) primary key,
  content double precision not null,
  at_millis bigint not null
);
create index request_buckets_by_age on request_buckets (at_millis);
