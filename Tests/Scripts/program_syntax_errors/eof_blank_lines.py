try: pass


