package vn.motcua.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import vn.motcua.Refusal;

/**
 * Turns whatever goes wrong under {@code /api} into problem details (RFC 9457) whose sentences are Vietnamese. The engine's
 * own REST does not pass here.
 */
@RestControllerAdvice
class ProblemDetailsAdvice extends ResponseEntityExceptionHandler {

  private final Problems problems;
  private final UnreadableJson unreadableJson;
  private final Incidents incidents;

  ProblemDetailsAdvice(Problems problems, UnreadableJson unreadableJson, Incidents incidents) {
    this.problems = problems;
    this.unreadableJson = unreadableJson;
    this.incidents = incidents;
  }

  @ExceptionHandler(Exception.class)
  ResponseEntity<Object> anything(Exception exception, HttpServletRequest request) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return answer(problems.of(refusal));
      }
      if (cause instanceof AuthorizationException) {
        return answer(problems.of(HttpStatus.FORBIDDEN, null, "web.problem.403"));
      }
      if (cause instanceof OptimisticLockingException || cause instanceof ConcurrencyFailureException) {
        return answer(problems.of(HttpStatus.CONFLICT, null, "web.problem.409"));
      }
    }
    return answer(incident(exception, request));
  }

  private ProblemDetail incident(Exception exception, HttpServletRequest request) {
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    String id = incidents.record(request.getMethod() + " " + (pattern == null ? "(no handler)" : pattern), exception);
    ProblemDetail problem = problems.of(HttpStatus.INTERNAL_SERVER_ERROR, null, "web.problem.500", id);
    problem.setProperty("incident", id);
    return problem;
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    return answer(unreadableJson.problem(unreadable));
  }

  @Override
  protected ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return answer(problems.of(refusal));
      }
    }
    String name = wrong instanceof MethodArgumentTypeMismatchException argument
        ? argument.getName() : wrong.getPropertyName();
    return answer(unreadableJson.wrongType(name, wrong.getRequiredType()));
  }

  @Override
  protected ResponseEntity<Object> handleMissingServletRequestParameter(
      MissingServletRequestParameterException missing, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    return answer(problems.of(status, missing.getParameterName(), "web.parameter.missing", missing.getParameterName()));
  }

  @Override
  protected ResponseEntity<Object> handleMissingServletRequestPart(
      MissingServletRequestPartException missing, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    return answer(problems.of(status, missing.getRequestPartName(), "web.part.missing", missing.getRequestPartName()));
  }

  @Override
  protected ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    return answer(invalid(invalid.getBindingResult()));
  }

  @Override
  protected ResponseEntity<Object> handleHandlerMethodValidationException(
      HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    List<Map<String, String>> errors = new ArrayList<>();
    invalid.getParameterValidationResults().forEach(result -> result.getResolvableErrors().forEach(error -> errors.add(
        error(error instanceof FieldError field ? field.getField() : parameter(result), error))));
    return answer(invalid(errors));
  }

  private static String parameter(ParameterValidationResult result) {
    return result.getMethodParameter().getParameterName();
  }

  private ProblemDetail invalid(BindingResult result) {
    List<Map<String, String>> errors = new ArrayList<>();
    result.getFieldErrors().forEach(error -> errors.add(error(error.getField(), error)));
    result.getGlobalErrors().forEach(error -> errors.add(error(error.getObjectName(), error)));
    return invalid(errors);
  }

  /** The first field stands in {@code field}, all of them in {@code errors}: a client may mark every one at once. */
  private ProblemDetail invalid(List<Map<String, String>> errors) {
    Map<String, String> first = errors.get(0);
    ProblemDetail problem = problems.of(
        HttpStatus.BAD_REQUEST, first.get("field"), "web.field.invalid", first.get("field"), first.get("message"));
    problem.setProperty("errors", errors);
    return problem;
  }

  private Map<String, String> error(String field, MessageSourceResolvable error) {
    String[] codes = error.getCodes();
    String constraint = codes == null || codes.length == 0 ? "" : codes[codes.length - 1];
    return Map.of("field", field, "message", sentence(constraint));
  }

  private String sentence(String constraint) {
    try {
      return problems.text("web.constraint." + constraint);
    } catch (MissingResourceException e) {
      return problems.text("web.constraint.other");
    }
  }

  /** Every other case that Spring knows: the status is Spring's, the words are ours. */
  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception exception, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    if (status.is5xxServerError()) {
      return answer(incident(exception, ((ServletWebRequest) request).getRequest()));
    }
    ProblemDetail problem = problems.of(status);
    return ResponseEntity.status(status).headers(headers).body(problem);
  }

  private static ResponseEntity<Object> answer(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus()).body(problem);
  }
}
