-- how often somebody may try to sign in, counted by all services together: by the hash of kind and address;
-- what is left of the bucket in millionths of a try: a backup carries whole numbers alone
create table request_buckets (
  bucket varchar(64) primary key,
  millionths bigint not null,
  at_millis bigint not null
);
create index request_buckets_by_age on request_buckets (at_millis);
