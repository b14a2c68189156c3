#!/usr/bin/env python3
# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Score extracted money figures against gold. Stdlib only.

  score_figures.py GOLD.jsonl PRED.jsonl [--by lang] [--lenient-ranges] [--errors N] [--json]
  score_figures.py --selftest

GOLD row: {id, text, lang?, figures|expected:[{start,end,text,value|low+high,currency,ambiguous?,unit_value?,payer?,...}], distractors?, ignore?}
PRED row: {id, figures:[{start,end,value|low+high,currency,payer?,beneficiary?,category?,period?,status?,approximate?,role?,bound?,rate?}]}
          rows missing from PRED count as no prediction. Offsets are code points, end exclusive.

Matching: one-to-one, maximum total character overlap (>0), pairs that are right in value and currency preferred.
A pair counts (TP) when the spans overlap AND the value is equal (relative 1e-6) AND the currency is equal.
 * range gold (low+high, value null): prediction must carry the same low and high. With --lenient-ranges two predictions
   inside one range span that give the two end points count together as one right prediction.
 * one-sided gold (only low or only high): a plain value equal to the bound is accepted too.
 * ambiguous gold (bare 'dollar', 'pound', ...): no currency or any currency of the same family is accepted.
   gold currency null: currency not scored. unit_value (e.g. 5 for '5 cents') is accepted beside value.
 * predictions that overlap no gold but overlap an `ignore` span are dropped.
Reported: strict P/R/F1 (with a bootstrap 95% interval over rows), span-only F1, value-only F1, and for pairs that are TP
the accuracy of each attribute (all gold, and gold that is not null), and how many predictions hit a distractor, by kind.
"""
import argparse,collections,json,random,sys
FAM=[{'USD','AUD','CAD','NZD','HKD','SGD','TWD','MXN','JMD','TTD','BZD'},{'GBP','EGP','LBP','FKP','SYP'},{'CHF','FRF','BEF','XAF','XOF'},{'INR','PKR','LKR','NPR'},{'SEK','NOK','DKK','ISK'},{'JPY','CNY'},{'AED','MAD'},{'SAR','QAR','YER','OMR','IRR'},{'EUR','FIM'}]
ATTRS=('payer','beneficiary','category','period','status','approximate','role','bound','rate','equivalent')
def feq(a,b): return a is not None and b is not None and abs(a-b)<=1e-6*max(abs(a),abs(b),1e-9)
def cur_ok(g,p):
    c=g.get('currency'); q=p.get('currency')
    if c is None or c==q: return True
    if g.get('ambiguous'): return q is None or any(c in f and q in f for f in FAM)
    return False
def val_ok(g,p):
    gl,gh,pl,ph=g.get('low'),g.get('high'),p.get('low'),p.get('high')
    if g.get('value') is not None:
        if feq(g['value'],p.get('value')) or feq(g.get('unit_value'),p.get('value')): return True
        return p.get('value') is None and (pl is None)!=(ph is None) and feq(g['value'],pl if pl is not None else ph)
    if gl is not None and gh is not None: return feq(gl,pl) and feq(gh,ph)
    b=gl if gl is not None else gh
    if b is None: return p.get('value') is None
    return feq(b,p.get('value')) or feq(b,pl) or feq(b,ph)
def ov(a,b): return max(0,min(a['end'],b['end'])-max(a['start'],b['start']))
def row(gold,pred,lenient=False):
    G=gold.get('figures',gold.get('expected',[])); P=[p for p in pred]
    if lenient:
        for g in G:
            if g.get('low') is not None and g.get('high') is not None:
                q=[p for p in P if ov(g,p)]
                lo=[p for p in q if feq(p.get('value'),g['low'])]; hi=[p for p in q if feq(p.get('value'),g['high'])]
                if lo and hi and cur_ok(g,hi[0]) and (cur_ok(g,lo[0]) or lo[0].get('currency') is None):
                    P=[p for p in P if p is not lo[0] and p is not hi[0]]
                    P.append(dict(hi[0],start=min(lo[0]['start'],hi[0]['start']),end=max(lo[0]['end'],hi[0]['end']),value=None,low=g['low'],high=g['high']))
    P=[p for p in P if any(ov(g,p) for g in G) or not any(ov(i,p) for i in gold.get('ignore',[]))]
    cand=sorted(((val_ok(g,p) and cur_ok(g,p),ov(g,p)/max(g['end']-g['start'],p['end']-p['start'],1),i,j) for i,g in enumerate(G) for j,p in enumerate(P) if ov(g,p)),key=lambda t:(-t[0],-t[1],t[2],t[3]))
    ug,up,pairs=set(),set(),[]
    for ok,_,i,j in cand:
        if i in ug or j in up: continue
        ug.add(i);up.add(j);pairs.append((G[i],P[j],ok,val_ok(G[i],P[j])))
    dh=collections.Counter(d['kind'] for d in gold.get('distractors',[]) for p in P if ov(d,p) and not any(ov(g,p) for g in G))
    return dict(n=len(G),m=len(P),span=len(pairs),val=sum(v for *_,v in pairs),tp=sum(o for _,_,o,_ in pairs),pairs=pairs,missed=[g for i,g in enumerate(G) if i not in ug],extra=[p for j,p in enumerate(P) if j not in up],dh=dh)
def prf(tp,m,n):
    p=tp/m if m else (1.0 if not n else 0.0); r=tp/n if n else 1.0
    return p,r,(2*p*r/(p+r) if p+r else 0.0)
def agg(rs):
    s=lambda k:sum(r[k] for r in rs); n,m=s('n'),s('m'); d={}
    d['gold'],d['pred']=n,m
    d['P'],d['R'],d['F1']=prf(s('tp'),m,n); d['span_F1']=prf(s('span'),m,n)[2]; d['value_F1']=prf(s('val'),m,n)[2]
    d['exact_rows']=sum(r['tp']==r['n']==r['m'] for r in rs)/max(1,len(rs))
    rnd=random.Random(7); b=[]
    if len(rs)>1:
        for _ in range(400):
            x=[rs[rnd.randrange(len(rs))] for _ in rs]; b.append(prf(sum(r['tp'] for r in x),sum(r['m'] for r in x),sum(r['n'] for r in x))[2])
        b.sort(); d['F1_95']=(b[10],b[389])
    at={}
    for a in ATTRS:
        t=[(g.get(a),p.get(a)) for r in rs for g,p,o,_ in r['pairs'] if o and a in g]
        if t and any(a in p for r in rs for _,p,_,_ in r['pairs']):
            nn=[x for x in t if x[0] not in (None,False)]
            at[a]=dict(acc=sum((x or None)==(y or None) for x,y in t)/len(t),n=len(t),acc_nonnull=(sum(x==y for x,y in nn)/len(nn) if nn else None),n_nonnull=len(nn))
    d['attributes']=at; d['distractor_hits']=dict(sum((r['dh'] for r in rs),collections.Counter()))
    return d
def score(gold,pred,by=None,lenient=False):
    P=collections.defaultdict(list)
    for r in pred: P[r['id']]+=r['figures']
    rs=[(g,row(g,P[g['id']],lenient)) for g in gold]
    out={'all':agg([r for _,r in rs])}
    if by:
        for k in sorted({str(g.get(by)) for g,_ in rs}): out[k]=agg([r for g,r in rs if str(g.get(by))==k])
    return out,rs
def selftest():
    g=lambda **k:dict(start=0,end=10,currency='USD',value=5e9)|k
    R=lambda G,P,l=False,**k:row(dict(figures=G,**k),P,l)
    assert R([g()],[g(start=8,end=20)])['tp']==1 and R([g()],[g(start=10,end=20)])['tp']==0
    assert R([g()],[g(value=5e6)])['tp']==0 and R([g()],[g(value=5e6)])['span']==1
    assert R([g()],[g(currency='AUD')])['tp']==0 and R([g(ambiguous=True)],[g(currency='AUD')])['tp']==1 and R([g(ambiguous=True)],[g(currency=None)])['tp']==1 and R([g(ambiguous=True)],[g(currency='EUR')])['tp']==0
    rg=g(value=None,low=1e9,high=2e9)
    assert R([rg],[g(value=None,low=1e9,high=2e9)])['tp']==1 and R([rg],[g(value=1e9)])['tp']==0
    two=[g(start=0,end=3,value=1e9),g(start=5,end=9,value=2e9)]
    assert R([rg],two)['tp']==0 and R([rg],two,True)['tp']==1 and R([rg],two,True)['m']==1
    assert R([],[g()],ignore=[dict(start=5,end=6)])['m']==0 and R([],[g()],distractors=[dict(start=5,end=6,kind='date')])['dh']['date']==1
    r=R([g(),g(start=12,end=20,value=1e9)],[g(start=0,end=20,value=1e9)]); assert r['tp']==1 and r['m']==1 and r['n']==2
    assert R([g(value=.05,unit_value=5.0)],[g(value=5.0)])['tp']==1
    assert R([dict(start=0,end=5,low=3.0,value=None,currency='USD')],[g(end=5,value=3.0)])['tp']==1
    a=agg([R([g(payer='AZE',period='2025')],[g(payer='AZE',period='2024')]),R([g(payer=None)],[g(payer='ARM')])])
    assert a['F1']==1 and a['attributes']['payer']['acc']==.5 and a['attributes']['payer']['acc_nonnull']==1 and a['attributes']['period']['acc_nonnull']==0
    assert prf(0,0,0)==(1,1,1) and prf(0,3,0)[0]==0
    o,_=score([dict(id='a',lang='en',expected=[g()]),dict(id='b',lang='ru',expected=[g()])],[dict(id='a',figures=[g()])],'lang')
    assert o['all']['R']==.5 and o['en']['F1']==1 and o['ru']['F1']==0
    print('selftest ok')
def main():
    a=argparse.ArgumentParser(); a.add_argument('gold',nargs='?');a.add_argument('pred',nargs='?');a.add_argument('--by');a.add_argument('--lenient-ranges',action='store_true');a.add_argument('--errors',type=int,default=0);a.add_argument('--json',action='store_true');a.add_argument('--selftest',action='store_true')
    x=a.parse_args()
    if x.selftest: return selftest()
    L=lambda f:[json.loads(l) for l in open(f,encoding='utf-8') if l.strip()]
    o,rs=score(L(x.gold),L(x.pred),x.by,x.lenient_ranges)
    if x.json: print(json.dumps(o)); return
    for k,d in o.items():
        print(f"{k:8s} gold {d['gold']:4d} pred {d['pred']:4d}  P {d['P']:.3f} R {d['R']:.3f} F1 {d['F1']:.3f} {'[%.3f,%.3f]'%d['F1_95'] if 'F1_95' in d else ''} span {d['span_F1']:.3f} value {d['value_F1']:.3f} rows exact {d['exact_rows']:.3f} distractors {d['distractor_hits']}")
        for n,t in d['attributes'].items(): print(f"    {n:12s} acc {t['acc']:.3f} (n={t['n']})  non-null {t['acc_nonnull'] if t['acc_nonnull'] is None else round(t['acc_nonnull'],3)} (n={t['n_nonnull']})")
    k=0
    for g,r in rs:
        if r['tp']==r['n']==r['m'] or k>=x.errors: continue
        k+=1; print('--',g['id'],g['text'][:400])
        for q,p,ok,_ in r['pairs']:
            if not ok: print('   wrong',q['text'],q.get('value'),q.get('low'),q.get('high'),q['currency'],'<>',{z:p.get(z) for z in('text','start','end','value','low','high','currency')})
        for q in r['missed']: print('   missed',q['text'],q.get('value'),q.get('currency'))
        for p in r['extra']: print('   extra',g['text'][p['start']:p['end']],p.get('value'),p.get('currency'))
if __name__=='__main__': main()
