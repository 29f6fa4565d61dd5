def log = new File(basedir, 'build.log').text
assert log.contains('deploy/nginx.conf:6')
assert log.contains('any-origin-with-credentials')
assert log.contains('the worst of them any-origin-with-credentials at deploy/nginx.conf:6')
assert log.contains('cors-audit is skipped')
assert log.contains("failOn is 'worst', but has to be one of info, low, medium, high, critical and never")

def sarif = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/cors-audit.sarif'))
assert sarif.version == '2.1.0'
