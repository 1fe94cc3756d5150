
while true do end
