// The page on which an officer changes the password; the texts and the token stand in the page.
const form = document.querySelector("form");
const message = document.querySelector("[role=alert]");

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const fields = new FormData(form);
  if (fields.get("new") !== fields.get("again")) {
    message.textContent = form.dataset.different;
    return;
  }
  const answer = await fetch("api/password", {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-XSRF-TOKEN": form.dataset.token },
    body: JSON.stringify({ old: fields.get("old"), new: fields.get("new") }),
  });
  if (answer.ok) {
    message.textContent = form.dataset.done;
    location.assign("camunda/app/welcome/");
    return;
  }
  const problem = await answer.json().catch(() => ({}));
  message.textContent = problem.detail || problem.title || answer.status;
});
