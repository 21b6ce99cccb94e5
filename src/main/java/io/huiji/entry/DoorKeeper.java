package io.huiji.entry;

import io.huiji.access.Organisation;
import io.huiji.calendar.OfficeClock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/// Lets in by what the door says and by the posts that somebody holds today, asked anew at each
/// request. Where nobody has decided, nobody comes in.
@Component
@ConditionalOnWebApplication
public class DoorKeeper implements AuthorizationManager<RequestAuthorizationContext> {

  private final Doors doors;
  private final Organisation organisation;
  private final OfficeClock clock;

  DoorKeeper(Doors doors, Organisation organisation, OfficeClock clock) {
    this.doors = doors;
    this.organisation = organisation;
    this.clock = clock;
  }

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> person, RequestAuthorizationContext context) {
    var granted =
        doors
            .at(context.getRequest())
            .map(admission -> mayEnter(person.get(), admission))
            .orElse(false);
    return new AuthorizationDecision(granted);
  }

  private boolean mayEnter(@Nullable Authentication person, Admission admission) {
    if (admission instanceof Admission.Anybody) {
      return true;
    }
    if (person == null || person instanceof AnonymousAuthenticationToken) {
      return false;
    }
    var ownPassword = SignedIn.hasOwnPassword(person);
    return switch (admission) {
      case Admission.Everyone everyone when everyone.withFirstPassword() -> true;
      case Admission.AnyOf(var routes) ->
          routes.stream().anyMatch(route -> mayEnter(person, route));
      case Admission other -> ownPassword && admits(person, other);
    };
  }

  private boolean admits(Authentication person, Admission admission) {
    return organisation
        .actor(person.getName(), clock.today())
        .filter(admission::admits)
        .isPresent();
  }
}
