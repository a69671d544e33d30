package vn.motcua.fee;

import vn.motcua.support.OnPostgres;

@OnPostgres
class OnlinePaymentOnPostgresTest extends OnlinePaymentTest {}
