pack {}
