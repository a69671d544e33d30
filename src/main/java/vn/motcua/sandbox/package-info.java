/** A living province and a clock that can be pushed. Everything here exists in profile {@code sandbox} only. */
package vn.motcua.sandbox;
