-- a condition on an attribute
SELECT [customer].[id]
FROM [customer] AS [customer]
WHERE [customer].[country] COLLATE Latin1_General_100_BIN2 LIKE N'FR';

-- the negation of a comparison keeps those without a value
SELECT [customer].[id]
FROM [customer] AS [customer]
WHERE CASE WHEN ([customer].[points] > 5) THEN 0 ELSE 1 END = 1;

-- a path of links to one is joined once
SELECT [purchase].[id], [customer].[name] AS [buyer]
FROM [purchase] AS [purchase]
LEFT JOIN [customer] AS [customer] ON [purchase].[customer_id] = [customer].[id]
WHERE [customer].[country] COLLATE Latin1_General_100_BIN2 LIKE N'FR';

-- who bought is a semi-join
SELECT [customer].[id]
FROM [customer] AS [customer]
WHERE [customer].[id] IN (
  SELECT [purchases].[customer_id]
  FROM [purchase] AS [purchases]
  WHERE [purchases].[amount] > 100.00
);

-- aggregates over one link are one group, joined once
WITH [purchases_2] AS (
  SELECT [$rows].[customer_id], SUM([$rows].[amount]) AS [sum_amount], COUNT_BIG([$rows].[value]) AS [count], MAX([$rows].[value2]) AS [first_name]
  FROM (
    SELECT [purchases].[customer_id], [purchases].[amount], CASE WHEN ([purchases].[amount] > 50.00) THEN 1 END AS [value], CASE WHEN ROW_NUMBER() OVER (PARTITION BY [purchases].[customer_id] ORDER BY [purchases].[bought_at] DESC, CASE WHEN [purchases].[id] IS NULL THEN 1 ELSE 0 END, [purchases].[id]) = 1 THEN [product].[name] END AS [value2]
    FROM [purchase] AS [purchases]
    LEFT JOIN [product] AS [product] ON [purchases].[product_id] = [product].[id]
  ) AS [$rows]
  GROUP BY [$rows].[customer_id]
)
SELECT [customer].[id], TRY_CAST(COALESCE([purchases_2].[sum_amount], 0) AS decimal(18,2)) AS [spent], COALESCE([purchases_2].[count], 0) AS [big], [purchases_2].[first_name] AS [newest]
FROM [customer] AS [customer]
LEFT JOIN [purchases_2] ON [customer].[id] = [purchases_2].[customer_id];

-- bindings of one derive share the group of their link
WITH [purchases_2] AS (
  SELECT [purchases].[customer_id], SUM([purchases].[amount]) AS [sum_amount], COUNT_BIG(*) AS [count]
  FROM [purchase] AS [purchases]
  GROUP BY [purchases].[customer_id]
)
SELECT [customer].[id], TRY_CAST(COALESCE([purchases_2].[sum_amount], 0) AS decimal(18,2)) AS [spent], COALESCE([purchases_2].[count], 0) AS [orders]
FROM [customer] AS [customer]
LEFT JOIN [purchases_2] ON [customer].[id] = [purchases_2].[customer_id];

-- those who have gone quiet
WITH [purchases_2] AS (
  SELECT [purchases].[customer_id], MAX([purchases].[shipped_on]) AS [max_shipped_on]
  FROM [purchase] AS [purchases]
  GROUP BY [purchases].[customer_id]
)
SELECT [customer].[id]
FROM [customer] AS [customer]
WHERE [customer].[id] IN (
  SELECT [purchases_2].[customer_id]
  FROM [purchases_2]
  WHERE [purchases_2].[max_shipped_on] < CAST('2025-09-21' AS date)
);

-- attributes of a working table's people are joined where they are asked for
SELECT [unique.result].[id], [unique.result].[spent]
FROM [run].[unique.result] AS [unique.result]
LEFT JOIN [customer] AS [customer] ON [unique.result].[id] = [customer].[id]
WHERE [customer].[country] COLLATE Latin1_General_100_BIN2 LIKE N'FR' AND [unique.result].[spent] > 100.00;

-- what is asked of links of a working table's people is grouped for those people only
WITH [purchases_2] AS (
  SELECT [purchases].[customer_id], SUM([purchases].[amount]) AS [sum_amount]
  FROM [purchase] AS [purchases]
  WHERE [purchases].[customer_id] IN (
    SELECT [unique.result].[id]
    FROM [run].[unique.result] AS [unique.result]
  )
  GROUP BY [purchases].[customer_id]
)
SELECT [unique.result].[id], [unique.result].[spent], TRY_CAST(COALESCE([purchases_2].[sum_amount], 0) AS decimal(18,2)) AS [total]
FROM [run].[unique.result] AS [unique.result]
LEFT JOIN [purchases_2] ON [unique.result].[id] = [purchases_2].[customer_id];

-- one of each value
WITH [$lower] AS (
  SELECT N'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽƁƂƄƆƇƉƊƋƎƏƐƑƓƔƖƗƘƜƝƟƠƢƤƦƧƩƬƮƯƱƲƳƵƷƸƼǄǅǇǈǊǋǍǏǑǓǕǗǙǛǞǠǢǤǦǨǪǬǮǱǲǴǶǷǸǺǼǾȀȂȄȆȈȊȌȎȐȒȔȖȘȚȜȞȠȢȤȦȨȪȬȮȰȲȺȻȽȾɁɃɄɅɆɈɊɌɎͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾԀԂԄԆԈԊԌԎԐԒԔԖԘԚԜԞԠԢԤԦԨԪԬԮԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖႠႡႢႣႤႥႦႧႨႩႪႫႬႭႮႯႰႱႲႳႴႵႶႷႸႹႺႻႼႽႾႿჀჁჂჃჄჅჇჍᎠᎡᎢᎣᎤᎥᎦᎧᎨᎩᎪᎫᎬᎭᎮᎯᎰᎱᎲᎳᎴᎵᎶᎷᎸᎹᎺᎻᎼᎽᎾᎿᏀᏁᏂᏃᏄᏅᏆᏇᏈᏉᏊᏋᏌᏍᏎᏏᏐᏑᏒᏓᏔᏕᏖᏗᏘᏙᏚᏛᏜᏝᏞᏟᏠᏡᏢᏣᏤᏥᏦᏧᏨᏩᏪᏫᏬᏭᏮᏯᏰᏱᏲᏳᏴᏵᲐᲑᲒᲓᲔᲕᲖᲗᲘᲙᲚᲛᲜᲝᲞᲟᲠᲡᲢᲣᲤᲥᲦᲧᲨᲩᲪᲫᲬᲭᲮᲯᲰᲱᲲᲳᲴᲵᲶᲷᲸᲹᲺᲽᲾᲿḀḂḄḆḈḊḌḎḐḒḔḖḘḚḜḞḠḢḤḦḨḪḬḮḰḲḴḶḸḺḼḾṀṂṄṆṈṊṌṎṐṒṔṖṘṚṜṞṠṢṤṦṨṪṬṮṰṲṴṶṸṺṼṾẀẂẄẆẈẊẌẎẐẒẔẞẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸỺỼỾἈἉἊἋἌἍἎἏἘἙἚἛἜἝἨἩἪἫἬἭἮἯἸἹἺἻἼἽἾἿὈὉὊὋὌὍὙὛὝὟὨὩὪὫὬὭὮὯᾈᾉᾊᾋᾌᾍᾎᾏᾘᾙᾚᾛᾜᾝᾞᾟᾨᾩᾪᾫᾬᾭᾮᾯᾸᾹᾺΆᾼῈΈῊΉῌῘῙῚΊῨῩῪΎῬῸΌῺΏῼΩKÅℲⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫⅬⅭⅮⅯↃⒶⒷⒸⒹⒺⒻⒼⒽⒾⒿⓀⓁⓂⓃⓄⓅⓆⓇⓈⓉⓊⓋⓌⓍⓎⓏⰀⰁⰂⰃⰄⰅⰆⰇⰈⰉⰊⰋⰌⰍⰎⰏⰐⰑⰒⰓⰔⰕⰖⰗⰘⰙⰚⰛⰜⰝⰞⰟⰠⰡⰢⰣⰤⰥⰦⰧⰨⰩⰪⰫⰬⰭⰮⰯⱠⱢⱣⱤⱧⱩⱫⱭⱮⱯⱰⱲⱵⱾⱿⲀⲂⲄⲆⲈⲊⲌⲎⲐⲒⲔⲖⲘⲚⲜⲞⲠⲢⲤⲦⲨⲪⲬⲮⲰⲲⲴⲶⲸⲺⲼⲾⳀⳂⳄⳆⳈⳊⳌⳎⳐⳒⳔⳖⳘⳚⳜⳞⳠⳢⳫⳭⳲꙀꙂꙄꙆꙈꙊꙌꙎꙐꙒꙔꙖꙘꙚꙜꙞꙠꙢꙤꙦꙨꙪꙬꚀꚂꚄꚆꚈꚊꚌꚎꚐꚒꚔꚖꚘꚚꜢꜤꜦꜨꜪꜬꜮꜲꜴꜶꜸꜺꜼꜾꝀꝂꝄꝆꝈꝊꝌꝎꝐꝒꝔꝖꝘꝚꝜꝞꝠꝢꝤꝦꝨꝪꝬꝮꝹꝻꝽꝾꞀꞂꞄꞆꞋꞍꞐꞒꞖꞘꞚꞜꞞꞠꞢꞤꞦꞨꞪꞫꞬꞭꞮꞰꞱꞲꞳꞴꞶꞸꞺꞼꞾꟀꟂꟄꟅꟆꟇꟉꟐꟖꟘꟵＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ' AS [from], N'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįiĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžɓƃƅɔƈɖɗƌǝəɛƒɠɣɩɨƙɯɲɵơƣƥʀƨʃƭʈưʊʋƴƶʒƹƽǆǆǉǉǌǌǎǐǒǔǖǘǚǜǟǡǣǥǧǩǫǭǯǳǳǵƕƿǹǻǽǿȁȃȅȇȉȋȍȏȑȓȕȗșțȝȟƞȣȥȧȩȫȭȯȱȳⱥȼƚⱦɂƀʉʌɇɉɋɍɏͱͳͷϳάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯθϸϲϻͻͼͽѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿԁԃԅԇԉԋԍԏԑԓԕԗԙԛԝԟԡԣԥԧԩԫԭԯաբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆⴀⴁⴂⴃⴄⴅⴆⴇⴈⴉⴊⴋⴌⴍⴎⴏⴐⴑⴒⴓⴔⴕⴖⴗⴘⴙⴚⴛⴜⴝⴞⴟⴠⴡⴢⴣⴤⴥⴧⴭꭰꭱꭲꭳꭴꭵꭶꭷꭸꭹꭺꭻꭼꭽꭾꭿꮀꮁꮂꮃꮄꮅꮆꮇꮈꮉꮊꮋꮌꮍꮎꮏꮐꮑꮒꮓꮔꮕꮖꮗꮘꮙꮚꮛꮜꮝꮞꮟꮠꮡꮢꮣꮤꮥꮦꮧꮨꮩꮪꮫꮬꮭꮮꮯꮰꮱꮲꮳꮴꮵꮶꮷꮸꮹꮺꮻꮼꮽꮾꮿᏸᏹᏺᏻᏼᏽაბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰჱჲჳჴჵჶჷჸჹჺჽჾჿḁḃḅḇḉḋḍḏḑḓḕḗḙḛḝḟḡḣḥḧḩḫḭḯḱḳḵḷḹḻḽḿṁṃṅṇṉṋṍṏṑṓṕṗṙṛṝṟṡṣṥṧṩṫṭṯṱṳṵṷṹṻṽṿẁẃẅẇẉẋẍẏẑẓẕßạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹỻỽỿἀἁἂἃἄἅἆἇἐἑἒἓἔἕἠἡἢἣἤἥἦἧἰἱἲἳἴἵἶἷὀὁὂὃὄὅὑὓὕὗὠὡὢὣὤὥὦὧᾀᾁᾂᾃᾄᾅᾆᾇᾐᾑᾒᾓᾔᾕᾖᾗᾠᾡᾢᾣᾤᾥᾦᾧᾰᾱὰάᾳὲέὴήῃῐῑὶίῠῡὺύῥὸόὼώῳωkåⅎⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻⅼⅽⅾⅿↄⓐⓑⓒⓓⓔⓕⓖⓗⓘⓙⓚⓛⓜⓝⓞⓟⓠⓡⓢⓣⓤⓥⓦⓧⓨⓩⰰⰱⰲⰳⰴⰵⰶⰷⰸⰹⰺⰻⰼⰽⰾⰿⱀⱁⱂⱃⱄⱅⱆⱇⱈⱉⱊⱋⱌⱍⱎⱏⱐⱑⱒⱓⱔⱕⱖⱗⱘⱙⱚⱛⱜⱝⱞⱟⱡɫᵽɽⱨⱪⱬɑɱɐɒⱳⱶȿɀⲁⲃⲅⲇⲉⲋⲍⲏⲑⲓⲕⲗⲙⲛⲝⲟⲡⲣⲥⲧⲩⲫⲭⲯⲱⲳⲵⲷⲹⲻⲽⲿⳁⳃⳅⳇⳉⳋⳍⳏⳑⳓⳕⳗⳙⳛⳝⳟⳡⳣⳬⳮⳳꙁꙃꙅꙇꙉꙋꙍꙏꙑꙓꙕꙗꙙꙛꙝꙟꙡꙣꙥꙧꙩꙫꙭꚁꚃꚅꚇꚉꚋꚍꚏꚑꚓꚕꚗꚙꚛꜣꜥꜧꜩꜫꜭꜯꜳꜵꜷꜹꜻꜽꜿꝁꝃꝅꝇꝉꝋꝍꝏꝑꝓꝕꝗꝙꝛꝝꝟꝡꝣꝥꝧꝩꝫꝭꝯꝺꝼᵹꝿꞁꞃꞅꞇꞌɥꞑꞓꞗꞙꞛꞝꞟꞡꞣꞥꞧꞩɦɜɡɬɪʞʇʝꭓꞵꞷꞹꞻꞽꞿꟁꟃꞔʂᶎꟈꟊꟑꟗꟙꟶａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ' AS [to]
), [$lower_far] AS (
  SELECT [$v].[high], [$v].[first], [$v].[last], [$v].[by]
  FROM (VALUES (55297, 56320, 56359, 40), (55297, 56496, 56531, 40), (55297, 56688, 56698, 39), (55297, 56700, 56714, 39), (55297, 56716, 56722, 39), (55297, 56724, 56725, 39), (55299, 56448, 56498, 64), (55302, 56480, 56511, 32), (55323, 56896, 56927, 32), (55354, 56576, 56609, 34)) AS [$v]([high], [first], [last], [by])
)
SELECT [numbered].[id], [numbered].[spent]
FROM (
  SELECT [unique.result].[id], [unique.result].[spent], CASE WHEN CAST(CASE WHEN [customer].[email] COLLATE Latin1_General_100_BIN2 NOT LIKE N'%[^ -~]%' THEN LOWER([customer].[email] COLLATE Latin1_General_100_BIN2) ELSE TRANSLATE(CASE WHEN [customer].[email] COLLATE Latin1_General_100_BIN2 LIKE CAST(0x25005B0001D803D806D81BD83AD85D002500 AS nvarchar(9)) THEN (SELECT STRING_AGG([$y].[c], N'') WITHIN GROUP (ORDER BY [$y].[n]) FROM (SELECT [$x].[n], CASE WHEN [$f].[by] IS NULL THEN [$x].[c] ELSE LEFT([$x].[c], 1) + CAST(CAST((UNICODE(SUBSTRING([$x].[c], 2, 1)) + [$f].[by]) % 256 AS binary(1)) + CAST((UNICODE(SUBSTRING([$x].[c], 2, 1)) + [$f].[by]) / 256 AS binary(1)) AS nvarchar(1)) END AS [c] FROM (SELECT SUBSTRING([customer].[email] COLLATE Latin1_General_100_CS_AS_SC, [$s].[value], 1) COLLATE Latin1_General_100_BIN2 AS [c], [$s].[value] AS [n] FROM GENERATE_SERIES(CAST(1 AS bigint), CAST(LEN([customer].[email] COLLATE Latin1_General_100_CS_AS_SC + N'.') - 1 AS bigint), CAST(1 AS bigint)) AS [$s]) AS [$x] LEFT JOIN [$lower_far] AS [$f] ON UNICODE(LEFT([$x].[c], 1)) = [$f].[high] AND UNICODE(SUBSTRING([$x].[c], 2, 1)) BETWEEN [$f].[first] AND [$f].[last]) AS [$y]) ELSE [customer].[email] COLLATE Latin1_General_100_BIN2 END, (SELECT [$lower].[from] FROM [$lower]), (SELECT [$lower].[to] FROM [$lower])) END AS varbinary(max)) IS NULL OR row_number() OVER (PARTITION BY CAST(CASE WHEN [customer].[email] COLLATE Latin1_General_100_BIN2 NOT LIKE N'%[^ -~]%' THEN LOWER([customer].[email] COLLATE Latin1_General_100_BIN2) ELSE TRANSLATE(CASE WHEN [customer].[email] COLLATE Latin1_General_100_BIN2 LIKE CAST(0x25005B0001D803D806D81BD83AD85D002500 AS nvarchar(9)) THEN (SELECT STRING_AGG([$y].[c], N'') WITHIN GROUP (ORDER BY [$y].[n]) FROM (SELECT [$x].[n], CASE WHEN [$f].[by] IS NULL THEN [$x].[c] ELSE LEFT([$x].[c], 1) + CAST(CAST((UNICODE(SUBSTRING([$x].[c], 2, 1)) + [$f].[by]) % 256 AS binary(1)) + CAST((UNICODE(SUBSTRING([$x].[c], 2, 1)) + [$f].[by]) / 256 AS binary(1)) AS nvarchar(1)) END AS [c] FROM (SELECT SUBSTRING([customer].[email] COLLATE Latin1_General_100_CS_AS_SC, [$s].[value], 1) COLLATE Latin1_General_100_BIN2 AS [c], [$s].[value] AS [n] FROM GENERATE_SERIES(CAST(1 AS bigint), CAST(LEN([customer].[email] COLLATE Latin1_General_100_CS_AS_SC + N'.') - 1 AS bigint), CAST(1 AS bigint)) AS [$s]) AS [$x] LEFT JOIN [$lower_far] AS [$f] ON UNICODE(LEFT([$x].[c], 1)) = [$f].[high] AND UNICODE(SUBSTRING([$x].[c], 2, 1)) BETWEEN [$f].[first] AND [$f].[last]) AS [$y]) ELSE [customer].[email] COLLATE Latin1_General_100_BIN2 END, (SELECT [$lower].[from] FROM [$lower]), (SELECT [$lower].[to] FROM [$lower])) END AS varbinary(max)) ORDER BY [unique.result].[spent] DESC, CASE WHEN [unique.result].[id] IS NULL THEN 1 ELSE 0 END, [unique.result].[id]) <= 1 THEN 1 ELSE 0 END AS [kept]
  FROM [run].[unique.result] AS [unique.result]
  LEFT JOIN [customer] AS [customer] ON [unique.result].[id] = [customer].[id]
) AS [numbered]
WHERE [numbered].[kept] = 1;

-- a sample
WITH [unique.result_2] AS (
  SELECT [unique.result].[id], [unique.result].[spent]
  FROM [run].[unique.result] AS [unique.result]
)
SELECT TOP ((
  SELECT CAST(FLOOR(count(*) * 0.10 + 0.5) AS bigint) AS [rows]
  FROM [unique.result_2]
)) [unique.result_2].[id], [unique.result_2].[spent]
FROM [unique.result_2]
ORDER BY HASHBYTES('MD5', CAST(CAST((N'7' + N':') + CAST([unique.result_2].[id] AS nvarchar(20)) AS varchar(max)) AS varbinary(max))), CASE WHEN [unique.result_2].[id] IS NULL THEN 1 ELSE 0 END, [unique.result_2].[id];

-- rest of a condition
SELECT [unique.result].[id], [unique.result].[spent]
FROM [run].[unique.result] AS [unique.result]
WHERE CASE WHEN ([unique.result].[spent] > 100.00) THEN 0 ELSE 1 END = 1;

-- rest of a cut
SELECT [unique.result].[id], [unique.result].[spent]
FROM [run].[unique.result] AS [unique.result]
WHERE CASE WHEN ([unique.result].[id] IN (
  SELECT TOP (500) [unique.result_2].[id]
  FROM [run].[unique.result] AS [unique.result_2]
  ORDER BY [unique.result_2].[spent] DESC, CASE WHEN [unique.result_2].[id] IS NULL THEN 1 ELSE 0 END, [unique.result_2].[id]
)) THEN 0 ELSE 1 END = 1;

-- union less those who bought
SELECT [customer].[id]
FROM [customer] AS [customer]
WHERE ([customer].[vip] = 1 OR [customer].[points] > 10) AND CASE WHEN ([customer].[id] IN (
  SELECT [purchases].[customer_id]
  FROM [purchase] AS [purchases]
)) THEN 0 ELSE 1 END = 1;

-- which rows a union has is asked without its groups
WITH [few.result_3] AS (
  SELECT TOP (10) [few.result_2].[id]
  FROM [run].[few.result] AS [few.result_2]
  LEFT JOIN [customer] AS [customer] ON [few.result_2].[id] = [customer].[id]
  ORDER BY [customer].[points] DESC, CASE WHEN [few.result_2].[id] IS NULL THEN 1 ELSE 0 END, [few.result_2].[id]
)
SELECT [unique.result].[id], [unique.result].[spent]
FROM [run].[unique.result] AS [unique.result]
WHERE CASE WHEN ([unique.result].[id] IN (
  SELECT [few.result].[id]
  FROM [run].[few.result] AS [few.result]
  UNION ALL
  SELECT [few.result_3].[id]
  FROM [few.result_3]
  UNION ALL
  SELECT [customer_2].[id]
  FROM [customer] AS [customer_2]
  WHERE [customer_2].[vip] = 1
)) THEN 0 ELSE 1 END = 1;

-- what a link says is normalised too
WITH [distinct] AS (
  SELECT [numbered].[id], [numbered].[customer_id], [numbered].[amount]
  FROM (
    SELECT [purchase].[id], [purchase].[customer_id], [purchase].[amount], CASE WHEN [purchase].[customer_id] IS NULL OR row_number() OVER (PARTITION BY [purchase].[customer_id] ORDER BY [purchase].[bought_at] DESC, CASE WHEN [purchase].[id] IS NULL THEN 1 ELSE 0 END, [purchase].[id]) <= 1 THEN 1 ELSE 0 END AS [kept]
    FROM [purchase] AS [purchase]
  ) AS [numbered]
  WHERE [numbered].[kept] = 1
), [dear] AS (
  SELECT [distinct].[customer_id], COUNT_BIG(*) AS [count]
  FROM [distinct]
  WHERE CASE WHEN ([distinct].[amount] < 10.00) THEN 0 ELSE 1 END = 1
  GROUP BY [distinct].[customer_id]
)
SELECT [customer].[id], COALESCE([dear].[count], 0) AS [n]
FROM [customer] AS [customer]
LEFT JOIN [dear] ON [customer].[id] = [dear].[customer_id];

-- groups
SELECT MAX([customer].[country]) AS [country], COUNT_BIG(*) AS [n]
FROM [customer] AS [customer]
GROUP BY CAST([customer].[country] AS varbinary(max));

