location / {
    add_header Access-Control-Allow-Origin https://app.example.com;
}
