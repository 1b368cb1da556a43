-- notices for staff, and stories of people with their consent (nl.houvast.news)
create schema if not exists news;
