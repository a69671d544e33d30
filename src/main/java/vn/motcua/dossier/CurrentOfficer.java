package vn.motcua.dossier;

/** Who is acting in this thread; {@link Officer#SYSTEM} when nobody is logged in (a timer, a job, start-up). */
public interface CurrentOfficer {

  Officer get();
}
