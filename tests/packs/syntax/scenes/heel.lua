indicator "druk" { label = 5 }
