-- Bytes of documents and scanned papers.
CREATE DOMAIN binary_content AS BLOB;
