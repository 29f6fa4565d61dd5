def report = { folder ->
  new groovy.json.JsonSlurper().parse(new File(basedir, "${folder}/target/cors-audit.json"))
}

// The aggregator's folder holds the modules, whose files are theirs alone.
assert report('.').policies.isEmpty()
assert report('web').policies.isEmpty()
assert report('api').policies*.file == ['api/deploy/nginx.conf']
assert report('api').findings*.rule.contains('any-origin-with-credentials')
