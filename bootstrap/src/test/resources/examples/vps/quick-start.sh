set -euo pipefail
SESSION='__Secure-next-auth.session-token=eyJhbGciOi...'

curl -s -H "Cookie: $SESSION" \
  https://panel.example/api/reseller/v1/products | jq .

ORDER=$(curl -s -X POST -H "Cookie: $SESSION" \
  -H "Content-Type: application/json" \
  -d '{"variantId":"clxabc...","label":"edge-fi-01","sshKeys":[12]}' \
  https://panel.example/api/reseller/v1/orders)
echo "$ORDER" | jq .

curl -s -H "Cookie: $SESSION" \
  "https://panel.example/api/reseller/v1/services?status=ACTIVE&limit=5" | jq .

SVC_ID=$(curl -s -H "Cookie: $SESSION" \
  "https://panel.example/api/reseller/v1/services?status=ACTIVE&limit=1" \
  | jq -r '.services[0].id')
curl -s -H "Cookie: $SESSION" \
  https://panel.example/api/reseller/v1/services/$SVC_ID/status | jq .

curl -s -X POST -H "Cookie: $SESSION" \
  -H "Content-Type: application/json" \
  -d '{"action":"restart"}' \
  https://panel.example/api/reseller/v1/services/$SVC_ID/power | jq .
