/**
 * A mail server and two carriers of short messages to try things on: servers of their own that share nothing with the application
 * but the wire. What they take is shown on one page. They exist in profile {@code sandbox} and in tests only, and pass nothing on.
 */
package vn.motcua.sandbox.post;
