package vn.motcua.notification;

import vn.motcua.support.OnPostgres;

@OnPostgres
class OutboxOnPostgresTest extends OutboxTest {}
