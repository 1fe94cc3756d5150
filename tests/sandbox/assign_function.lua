-- expect: fault.assign
function answer() end
