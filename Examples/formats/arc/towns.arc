filedesc://towns.arc 0.0.0.0 20060101080000 text/plain 68
1 0 By hand
URL IP-address Archive-date Content-type Archive-length

http://example.org/ 192.0.2.1 20060101080001 text/html 75
HTTP/1.1 200 OK
Content-Type: text/html

<p>Wer rastet, der rostet.</p>

http://example.org/two words 192.0.2.1 20060101080002 text/html 75
HTTP/1.1 200 OK
Content-Type: text/html

<p>Wer rastet, der rostet.</p>

dns:example.org 192.0.2.53 20060101080003 text/dns 8
20060101
