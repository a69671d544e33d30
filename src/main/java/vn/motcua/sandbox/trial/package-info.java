/** Walks one procedure on a held clock from a small scenario and tells dates, tasks and documents. See scripts/try. */
package vn.motcua.sandbox.trial;
