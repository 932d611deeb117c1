for enc in ('euc_jp','shift_jis','cp932','big5','gbk','gb18030','euc_kr','johab','cp949','cp950','big5hkscs','gb2312','utf-7','UTF_7'):
    for t in ('日本語abc','한국어','中文+\\~é€😀','뷁간'):
        for e in ('strict','replace','ignore','xmlcharrefreplace'):
            try: x=t.encode(enc,e); print(enc,e,x, x.decode(enc)==t)
            except UnicodeError as er: print(enc,e,er)
for enc in ('iso2022_jp','hz','shift_jisx0213','euc_jp','gb18030'):
    print(b'abc'.decode(enc))
for e in ('strict','replace','ignore','backslashreplace','surrogateescape'):
    try: print(b'a\xffb\xa4'.decode('euc_jp',e))
    except UnicodeError as er: print(er)
    try: print(ascii(b'a\xffb+zz'.decode('utf-7',e)))
    except UnicodeError as er: print(er)
