#!/usr/bin/env bash
# All of Chapar by curl: a list of customers becomes an SMS and an email campaign, and a report of who did what.
#
#   API_KEY=… npm start          in one terminal, with no provider set: nothing leaves the machine
#   API_KEY=… scripts/walk.sh    in another; with URL=… when Chapar is not at http://localhost:3000
#
# It ends with a sentence when something is not as it should be. Each walk has its own people, so it can be repeated.
set -euo pipefail
URL=${URL:-http://localhost:3000}
: "${API_KEY:?must be the key that Chapar was started with}"
IPHONE='Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148'

say() { printf '\n== %s\n' "$*"; }
fail() { printf '\nThe walk ends here: %s\n' "$*" >&2 && exit 1; }
# api METHOD PATH [what else curl should know]: prints the answer; a refusal ends the walk with its reason.
api() {
  local answer
  answer=$(curl -sS --fail-with-body -X "$1" "$URL/api/v1$2" -H "Authorization: Bearer $API_KEY" "${@:3}") ||
    fail "$1 $2 was refused: $answer"
  printf '%s\n' "$answer"
}
# send METHOD PATH JSON [VALUE…]: each %s of the JSON is a value.
send() { printf "${@:3}" | api "$1" "$2" -H 'Content-Type: application/json' --data-binary @-; }
# pick EXPRESSION: what a JavaScript expression makes of the JSON that comes in, called `it`.
pick() {
  node -e 'const json = fs.readFileSync(0, "utf8") || process.exit(1);
    console.log(Function("it", `return ${process.argv[1]}`)(JSON.parse(json)));' "$1"
}

curl -fsS -o /dev/null "$URL/readyz" || fail "Chapar is not ready at $URL."
walk=walk-$(date +%s)
number=912${walk: -6}
digits=(۰ ۱ ۲ ۳ ۴ ۵ ۶ ۷ ۸ ۹)
persian=0${number}1 && for i in {0..9}; do persian=${persian//$i/${digits[i]}}; done

say 'Import a list: Persian digits, a Jalali birthday, three people and a row that cannot be read'
import=$(api POST '/imports?consentSource=shop' -H 'Content-Type: text/csv' --data-binary @- <<CSV
نام,نام خانوادگی,موبایل,ایمیل,زبان,تاریخ تولد,برچسب,رضایت پیامک,رضایت ایمیل
سارا,رضایی,$persian,sara@$walk.example,fa,۱۳۶۸/۵/۱۲,$walk,بله,بله
Alex,Morgan,0${number}2,alex@$walk.example,en,1990-02-28,$walk,yes,yes
نیما,کریمی,0${number}3,nima@$walk.example,fa,,$walk,بله,خیر
مینا,احمدی,۱۲۳۴۵,mina@$walk.example,fa,۱۳۶۸/۱۳/۱,$walk,بله,بله
CSV
)
pick '[it.counts, it.sample[0].contact].map((part) => JSON.stringify(part)).join("\n")' <<<"$import"
[ "$(pick '`${it.counts.created} ${it.counts.invalid}`' <<<"$import")" = '3 1' ] || fail 'not three people and one bad row.'
api GET "/imports/$(pick it.id <<<"$import")/errors.csv"

say 'Say who it is for'
segment=$(send POST /segments '{"name": "%s", "rule": {"field": "tags", "op": "has", "value": "%s"}}' "$walk" "$walk")
pick '`${it.sentence.fa}\n${it.sentence.en}`' <<<"$segment"

say 'Write the messages, each in two languages'
sms=$(send POST /templates '{"channel": "sms", "name": "%s", "variants": {
  "fa": {"text": "{{name}}، تا جمعه ۲۰٪ تخفیف برای شما: {{link}}"},
  "en": {"text": "{{name}}, 20%% off for you until Friday: {{link}}"}}}' "$walk")
pick 'JSON.stringify(it.facts.sizes)' <<<"$sms"
email=$(send POST /templates '{"channel": "email", "name": "%s", "variants": {
  "fa": {"subject": "{{name}}، هدیه‌ای برای شما", "html": "<p>{{name}}، <a href=\\"{{link}}\\">هدیهٔ شما</a></p>"},
  "en": {"subject": "{{name}}, a gift for you", "html": "<p>{{name}}, <a href=\\"{{link}}\\">your gift</a></p>"}}}' "$walk")

campaign() { # TEMPLATE → the id of a campaign to the segment
  send POST /campaigns '{"name": "%s", "template": "%s", "audience": {"segment": "%s"}, "link": "https://shop.example/gift"}' \
    "$walk" "$(pick it.template.id <<<"$1")" "$(pick it.id <<<"$segment")" | pick it.id
}
texts=$(campaign "$sms")
mails=$(campaign "$email")

say 'Send a test of each, to a number and an address that nobody has'
sara=$(api GET "/contacts?search=sara@$walk.example" | pick 'it.items[0].id')
while read -r id to; do
  test=$(send POST "/campaigns/$id/test" '{"contact": "%s", "to": "%s"}' "$sara" "$to" | pick it.delivery)
  kept=$(api GET '/sandbox?limit=200' | pick "it.items.some(({ deliveryId }) => deliveryId === '$test')")
  [ "$kept" = true ] || fail "the test to $to is not in the sandbox. This walk is for a Chapar without providers."
done <<<"$texts +12025550143"$'\n'"$mails test@$walk.example"

say 'Open the office all day, until the walk ends, and send'
hours=$(api GET /settings | pick 'JSON.stringify({ hours: it.hours })')
trap 'send PATCH /settings %s "$hours" >/dev/null' EXIT
week=$(for day in {1..7}; do echo '"'"$day"'": [{"from": "00:00", "to": "24:00"}]'; done | paste -sd ,)
send PATCH /settings '{"hours": {"holidays": [], "weekly": {%s}}}' "$week" >/dev/null
for id in "$texts" "$mails"; do
  look=$(send POST "/campaigns/$id/preflight" '{}' | pick it.id)
  for _ in {1..240}; do
    found=$(api GET "/preflights/$look")
    if [ "$(pick it.state <<<"$found")" = running ]; then sleep 0.5; else break; fi
  done
  pick '`${it.totals.matched} matched, ${it.totals.willReceive} will receive it; to decide: ` +
    (it.groups.filter((one) => one.severity === "decide").map((one) => one.key).join(", ") || "nothing")' <<<"$found"
  wish=$(pick 'JSON.stringify({ exclude: it.groups.filter((one) => one.severity === "decide").map((one) => one.key) })' <<<"$found")
  send POST "/campaigns/$id/schedule" %s "$wish" | pick '`${it.channel} starts at ${it.startsAt}`'
done
for id in "$texts" "$mails"; do
  for _ in {1..240}; do
    state=$(api GET "/campaigns/$id" | pick it.state)
    if [ "$state" = finished ]; then continue 2; else sleep 0.5; fi
  done
  fail "campaign $id is still $state after two minutes."
done

say 'Look into the sandbox: what would have gone out'
api GET "/sandbox?channel=sms&to=%2B98${number}2" | pick 'it.items[0].text'
text=$(api GET "/sandbox?channel=sms&to=%2B98${number}1" | pick 'it.items[0].text')
mail=$(api GET "/sandbox?to=sara@$walk.example" | pick 'JSON.stringify(it.items[0])')
echo "$text" && pick '`${it.subject}\n${it.text}`' <<<"$mail"

say 'A messenger’s preview follows Sara’s link, then Sara does, on her telephone; and so the open pixel of the mail'
sleep 3 # who comes within three seconds of a message is taken for a machine
link=$(grep -o 'http[^ ]*' <<<"$text") && pixel=$(pick 'it.html.match(/http[^"]+\.gif/)[0]' <<<"$mail")
for agent in 'WhatsApp/2.24.20 A' "$IPHONE"; do curl -sS -o /dev/null -A "$agent" -w '%{http_code} %{redirect_url}\n' "$link"; done
for agent in 'Mozilla/5.0' "$IPHONE"; do curl -sS -o /dev/null -A "$agent" -w '%{http_code} %{content_type}\n' "$pixel"; done

say 'Sara leaves by her mail program’s one click (RFC 8058)'
curl -fsS -o /dev/null -w '%{http_code}\n' -d 'List-Unsubscribe=One-Click' "$(pick it.unsubscribeUrl <<<"$mail")"
send POST /suppressions/check '{"channel": "email", "address": "sara@%s.example"}' "$walk" | pick it.suppression.reasons[0]

say 'Read the reports: everything that happened, and how much of it as a person does it'
check() { # CAMPAIGN FIGURES
  figures=$(api GET "/campaigns/$1/report" | pick '`${it.matched} matched, ${it.planned} planned, ${it.submitted} submitted, ` +
    `skipped ${JSON.stringify(it.skipped.reasons)}, opened ${it.opened.hits} (${it.opened.hitsHuman}), ` +
    `clicked ${it.clicked.hits} (${it.clicked.hitsHuman}), ${it.unsubscribed} left`')
  echo "$figures" && [ "$figures" = "$2" ] || fail "the walk did this: $2"
}
check "$texts" '3 matched, 3 planned, 3 submitted, skipped {}, opened 0 (0), clicked 2 (1), 0 left'
check "$mails" '3 matched, 3 planned, 2 submitted, skipped {"no-consent":1}, opened 2 (1), clicked 0 (0), 1 left'
csv=$(api GET "/campaigns/$mails/report.csv" | grep -E '^(submitted|skipped|unsubscribed),') && echo "$csv"
grep -q '^unsubscribed,,1$' <<<"$csv" || fail 'report.csv does not know that Sara left.'
say 'Everything was as it should be.'
