package vn.motcua.identity;

import java.time.Instant;

/**
 * A person whom the register has not answered for yet.
 *
 * @param attempts how often it was asked again so far, in vain
 * @param nextAttemptAt not before then
 */
public record PendingRecheck(IdentitySubject subject, int attempts, Instant nextAttemptAt) {}
