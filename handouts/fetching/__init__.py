"""Web pages that the user names, and the pictures of their text: fetched within limits, from public addresses alone.

`addresses` takes an address apart, `judging` tells public machines from all others, `network` is the edge to the
system, `exchange` one question and its answer, `robots` what a site asks programs to leave alone, `visits` the way of
a page through redirects, `galleries` the pictures of one page. Proxies set in the environment are not used: the
machine that was judged is the one that is asked.
"""
