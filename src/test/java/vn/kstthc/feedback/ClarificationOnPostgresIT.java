package vn.kstthc.feedback;

import vn.kstthc.OnPostgres;

/** The same rounds on the database of production, with files of the sender's. */
@OnPostgres
class ClarificationOnPostgresIT extends ClarificationTest {}
