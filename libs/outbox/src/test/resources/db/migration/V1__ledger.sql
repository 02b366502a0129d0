create table ledger (request_id text not null);
