/**
 * A payment gateway to try things on: an HTTP server of its own that shares nothing with the application but a secret and the
 * wire.
 * It exists in profile {@code sandbox} and in tests only, and takes no real money.
 */
package vn.motcua.sandbox.gateway;
