filedesc://two.arc 0.0.0.0 20060101080000 text/plain 200 - - 0 two.arc 114
2 0 By hand
URL IP-address Archive-date Content-type Result-code Checksum Location Offset Filename Archive-length

http://example.org/ 192.0.2.1 20060101080001 text/plain 200 fac069150613fe55 - 209 two.arc 85
HTTP/1.0 200 OK
Content-Type: text/plain; charset=latin1

Käse und Brot für später
