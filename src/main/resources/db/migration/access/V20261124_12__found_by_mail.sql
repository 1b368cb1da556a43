create index account_email on access.account (lower(email));
