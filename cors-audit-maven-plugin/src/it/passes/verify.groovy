def log = new File(basedir, 'build.log').text
assert log.contains('in 1 policy; 1 file scanned')
assert !log.contains('nginx.conf:')
