-- quiet.result
WITH [purchases_2] AS (
  SELECT CAST([purchases].[customer_id] AS bigint) AS [customer_id], MAX([purchases].[ordered_on]) AS [max_ordered_on]
  FROM [purchase] AS [purchases]
  GROUP BY CAST([purchases].[customer_id] AS bigint)
)
SELECT CAST([customer].[id] AS bigint) AS [id]
INTO [quiet.result]
FROM [customer] AS [customer]
WHERE CAST(CAST([customer].[country] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 AS varbinary(max)) IN (CAST(N'FR' AS varbinary(max)), CAST(N'BE' AS varbinary(max)), CAST(N'LU' AS varbinary(max)), CAST(N'CH' AS varbinary(max)), CAST(N'DE' AS varbinary(max)), CAST(N'NL' AS varbinary(max)), CAST(N'GB' AS varbinary(max)), CAST(N'IE' AS varbinary(max)), CAST(N'ES' AS varbinary(max)), CAST(N'PT' AS varbinary(max)), CAST(N'IT' AS varbinary(max)), CAST(N'PL' AS varbinary(max))) AND CASE WHEN DATALENGTH([customer].[email]) > 0 AND CHARINDEX(CAST(0x0000 AS nchar(1)), CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2) = 0 AND N'.' + CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 NOT LIKE CAST(0x25005B005E0000D82D00FFDB5D005B0000DC2D00FFDF5D002500 AS nvarchar(13)) AND CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 + N'.' NOT LIKE CAST(0x25005B0000D82D00FFDB5D005B005E0000DC2D00FFDF5D002500 AS nvarchar(13)) THEN CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 END IS NOT NULL AND CAST([customer].[id] AS bigint) IN (
  SELECT [purchases_2].[customer_id]
  FROM [purchases_2]
  WHERE [purchases_2].[max_ordered_on] < CAST('2026-05-28' AS date)
);

-- valuable.result
WITH [purchases_2] AS (
  SELECT CAST([purchases].[customer_id] AS bigint) AS [customer_id], SUM(TRY_CAST([purchases].[amount] AS decimal(18,2))) AS [sum_amount]
  FROM [purchase] AS [purchases]
  GROUP BY CAST([purchases].[customer_id] AS bigint)
)
SELECT CAST([customer].[id] AS bigint) AS [id], TRY_CAST(COALESCE([purchases_2].[sum_amount], 0) AS decimal(18,2)) AS [spend]
INTO [valuable.result]
FROM [customer] AS [customer]
LEFT JOIN [purchases_2] ON CAST([customer].[id] AS bigint) = [purchases_2].[customer_id]
WHERE TRY_CAST(COALESCE([purchases_2].[sum_amount], 0) AS decimal(18,2)) >= 500.00;

-- suppressed.result
SELECT [file].[email], [file].[reason], [file].[added_on]
INTO [suppressed.result]
FROM [data/suppressed.csv] AS [file];

-- suppressed.rejects
SELECT [file].[line], [file].[reason], [file].[text]
INTO [suppressed.rejects]
FROM [data/suppressed.csv] AS [file];

-- known.matched
WITH [$lower] AS (
  SELECT N'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽƁƂƄƆƇƉƊƋƎƏƐƑƓƔƖƗƘƜƝƟƠƢƤƦƧƩƬƮƯƱƲƳƵƷƸƼǄǅǇǈǊǋǍǏǑǓǕǗǙǛǞǠǢǤǦǨǪǬǮǱǲǴǶǷǸǺǼǾȀȂȄȆȈȊȌȎȐȒȔȖȘȚȜȞȠȢȤȦȨȪȬȮȰȲȺȻȽȾɁɃɄɅɆɈɊɌɎͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾԀԂԄԆԈԊԌԎԐԒԔԖԘԚԜԞԠԢԤԦԨԪԬԮԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖႠႡႢႣႤႥႦႧႨႩႪႫႬႭႮႯႰႱႲႳႴႵႶႷႸႹႺႻႼႽႾႿჀჁჂჃჄჅჇჍᎠᎡᎢᎣᎤᎥᎦᎧᎨᎩᎪᎫᎬᎭᎮᎯᎰᎱᎲᎳᎴᎵᎶᎷᎸᎹᎺᎻᎼᎽᎾᎿᏀᏁᏂᏃᏄᏅᏆᏇᏈᏉᏊᏋᏌᏍᏎᏏᏐᏑᏒᏓᏔᏕᏖᏗᏘᏙᏚᏛᏜᏝᏞᏟᏠᏡᏢᏣᏤᏥᏦᏧᏨᏩᏪᏫᏬᏭᏮᏯᏰᏱᏲᏳᏴᏵᲐᲑᲒᲓᲔᲕᲖᲗᲘᲙᲚᲛᲜᲝᲞᲟᲠᲡᲢᲣᲤᲥᲦᲧᲨᲩᲪᲫᲬᲭᲮᲯᲰᲱᲲᲳᲴᲵᲶᲷᲸᲹᲺᲽᲾᲿḀḂḄḆḈḊḌḎḐḒḔḖḘḚḜḞḠḢḤḦḨḪḬḮḰḲḴḶḸḺḼḾṀṂṄṆṈṊṌṎṐṒṔṖṘṚṜṞṠṢṤṦṨṪṬṮṰṲṴṶṸṺṼṾẀẂẄẆẈẊẌẎẐẒẔẞẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸỺỼỾἈἉἊἋἌἍἎἏἘἙἚἛἜἝἨἩἪἫἬἭἮἯἸἹἺἻἼἽἾἿὈὉὊὋὌὍὙὛὝὟὨὩὪὫὬὭὮὯᾈᾉᾊᾋᾌᾍᾎᾏᾘᾙᾚᾛᾜᾝᾞᾟᾨᾩᾪᾫᾬᾭᾮᾯᾸᾹᾺΆᾼῈΈῊΉῌῘῙῚΊῨῩῪΎῬῸΌῺΏῼΩKÅℲⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫⅬⅭⅮⅯↃⒶⒷⒸⒹⒺⒻⒼⒽⒾⒿⓀⓁⓂⓃⓄⓅⓆⓇⓈⓉⓊⓋⓌⓍⓎⓏⰀⰁⰂⰃⰄⰅⰆⰇⰈⰉⰊⰋⰌⰍⰎⰏⰐⰑⰒⰓⰔⰕⰖⰗⰘⰙⰚⰛⰜⰝⰞⰟⰠⰡⰢⰣⰤⰥⰦⰧⰨⰩⰪⰫⰬⰭⰮⰯⱠⱢⱣⱤⱧⱩⱫⱭⱮⱯⱰⱲⱵⱾⱿⲀⲂⲄⲆⲈⲊⲌⲎⲐⲒⲔⲖⲘⲚⲜⲞⲠⲢⲤⲦⲨⲪⲬⲮⲰⲲⲴⲶⲸⲺⲼⲾⳀⳂⳄⳆⳈⳊⳌⳎⳐⳒⳔⳖⳘⳚⳜⳞⳠⳢⳫⳭⳲꙀꙂꙄꙆꙈꙊꙌꙎꙐꙒꙔꙖꙘꙚꙜꙞꙠꙢꙤꙦꙨꙪꙬꚀꚂꚄꚆꚈꚊꚌꚎꚐꚒꚔꚖꚘꚚꜢꜤꜦꜨꜪꜬꜮꜲꜴꜶꜸꜺꜼꜾꝀꝂꝄꝆꝈꝊꝌꝎꝐꝒꝔꝖꝘꝚꝜꝞꝠꝢꝤꝦꝨꝪꝬꝮꝹꝻꝽꝾꞀꞂꞄꞆꞋꞍꞐꞒꞖꞘꞚꞜꞞꞠꞢꞤꞦꞨꞪꞫꞬꞭꞮꞰꞱꞲꞳꞴꞶꞸꞺꞼꞾꟀꟂꟄꟅꟆꟇꟉꟐꟖꟘꟵＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ' AS [from], N'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįiĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžɓƃƅɔƈɖɗƌǝəɛƒɠɣɩɨƙɯɲɵơƣƥʀƨʃƭʈưʊʋƴƶʒƹƽǆǆǉǉǌǌǎǐǒǔǖǘǚǜǟǡǣǥǧǩǫǭǯǳǳǵƕƿǹǻǽǿȁȃȅȇȉȋȍȏȑȓȕȗșțȝȟƞȣȥȧȩȫȭȯȱȳⱥȼƚⱦɂƀʉʌɇɉɋɍɏͱͳͷϳάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯθϸϲϻͻͼͽѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿԁԃԅԇԉԋԍԏԑԓԕԗԙԛԝԟԡԣԥԧԩԫԭԯաբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆⴀⴁⴂⴃⴄⴅⴆⴇⴈⴉⴊⴋⴌⴍⴎⴏⴐⴑⴒⴓⴔⴕⴖⴗⴘⴙⴚⴛⴜⴝⴞⴟⴠⴡⴢⴣⴤⴥⴧⴭꭰꭱꭲꭳꭴꭵꭶꭷꭸꭹꭺꭻꭼꭽꭾꭿꮀꮁꮂꮃꮄꮅꮆꮇꮈꮉꮊꮋꮌꮍꮎꮏꮐꮑꮒꮓꮔꮕꮖꮗꮘꮙꮚꮛꮜꮝꮞꮟꮠꮡꮢꮣꮤꮥꮦꮧꮨꮩꮪꮫꮬꮭꮮꮯꮰꮱꮲꮳꮴꮵꮶꮷꮸꮹꮺꮻꮼꮽꮾꮿᏸᏹᏺᏻᏼᏽაბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰჱჲჳჴჵჶჷჸჹჺჽჾჿḁḃḅḇḉḋḍḏḑḓḕḗḙḛḝḟḡḣḥḧḩḫḭḯḱḳḵḷḹḻḽḿṁṃṅṇṉṋṍṏṑṓṕṗṙṛṝṟṡṣṥṧṩṫṭṯṱṳṵṷṹṻṽṿẁẃẅẇẉẋẍẏẑẓẕßạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹỻỽỿἀἁἂἃἄἅἆἇἐἑἒἓἔἕἠἡἢἣἤἥἦἧἰἱἲἳἴἵἶἷὀὁὂὃὄὅὑὓὕὗὠὡὢὣὤὥὦὧᾀᾁᾂᾃᾄᾅᾆᾇᾐᾑᾒᾓᾔᾕᾖᾗᾠᾡᾢᾣᾤᾥᾦᾧᾰᾱὰάᾳὲέὴήῃῐῑὶίῠῡὺύῥὸόὼώῳωkåⅎⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻⅼⅽⅾⅿↄⓐⓑⓒⓓⓔⓕⓖⓗⓘⓙⓚⓛⓜⓝⓞⓟⓠⓡⓢⓣⓤⓥⓦⓧⓨⓩⰰⰱⰲⰳⰴⰵⰶⰷⰸⰹⰺⰻⰼⰽⰾⰿⱀⱁⱂⱃⱄⱅⱆⱇⱈⱉⱊⱋⱌⱍⱎⱏⱐⱑⱒⱓⱔⱕⱖⱗⱘⱙⱚⱛⱜⱝⱞⱟⱡɫᵽɽⱨⱪⱬɑɱɐɒⱳⱶȿɀⲁⲃⲅⲇⲉⲋⲍⲏⲑⲓⲕⲗⲙⲛⲝⲟⲡⲣⲥⲧⲩⲫⲭⲯⲱⲳⲵⲷⲹⲻⲽⲿⳁⳃⳅⳇⳉⳋⳍⳏⳑⳓⳕⳗⳙⳛⳝⳟⳡⳣⳬⳮⳳꙁꙃꙅꙇꙉꙋꙍꙏꙑꙓꙕꙗꙙꙛꙝꙟꙡꙣꙥꙧꙩꙫꙭꚁꚃꚅꚇꚉꚋꚍꚏꚑꚓꚕꚗꚙꚛꜣꜥꜧꜩꜫꜭꜯꜳꜵꜷꜹꜻꜽꜿꝁꝃꝅꝇꝉꝋꝍꝏꝑꝓꝕꝗꝙꝛꝝꝟꝡꝣꝥꝧꝩꝫꝭꝯꝺꝼᵹꝿꞁꞃꞅꞇꞌɥꞑꞓꞗꞙꞛꞝꞟꞡꞣꞥꞧꞩɦɜɡɬɪʞʇʝꭓꞵꞷꞹꞻꞽꞿꟁꟃꞔʂᶎꟈꟊꟑꟗꟙꟶａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ' AS [to]
), [$lower_far] AS (
  SELECT [$v].[high], [$v].[first], [$v].[last], [$v].[by]
  FROM (VALUES (55297, 56320, 56359, 40), (55297, 56496, 56531, 40), (55297, 56688, 56698, 39), (55297, 56700, 56714, 39), (55297, 56716, 56722, 39), (55297, 56724, 56725, 39), (55299, 56448, 56498, 64), (55302, 56480, 56511, 32), (55323, 56896, 56927, 32), (55354, 56576, 56609, 34)) AS [$v]([high], [first], [last], [by])
), [customer_2] AS (
  SELECT [$rows].[value] AS [tie], MAX([$rows].[value2]) AS [first_id]
  FROM (
    SELECT CAST((SELECT CASE WHEN [$t].[t] COLLATE Latin1_General_100_BIN2 NOT LIKE N'%[^ -~]%' THEN LOWER([$t].[t] COLLATE Latin1_General_100_BIN2) ELSE TRANSLATE(CASE WHEN [$t].[t] COLLATE Latin1_General_100_BIN2 LIKE CAST(0x25005B0001D803D806D81BD83AD85D002500 AS nvarchar(9)) THEN (SELECT STRING_AGG([$y].[c], N'') WITHIN GROUP (ORDER BY [$y].[n]) FROM (SELECT [$x].[n], CASE WHEN [$f].[by] IS NULL THEN [$x].[c] ELSE LEFT([$x].[c], 1) + CAST(CAST((UNICODE(SUBSTRING([$x].[c], 2, 1)) + [$f].[by]) % 256 AS binary(1)) + CAST((UNICODE(SUBSTRING([$x].[c], 2, 1)) + [$f].[by]) / 256 AS binary(1)) AS nvarchar(1)) END AS [c] FROM (SELECT SUBSTRING([$t].[t] COLLATE Latin1_General_100_CS_AS_SC, [$s].[value], 1) COLLATE Latin1_General_100_BIN2 AS [c], [$s].[value] AS [n] FROM GENERATE_SERIES(CAST(1 AS bigint), CAST(LEN([$t].[t] COLLATE Latin1_General_100_CS_AS_SC + N'.') - 1 AS bigint), CAST(1 AS bigint)) AS [$s]) AS [$x] LEFT JOIN [$lower_far] AS [$f] ON UNICODE(LEFT([$x].[c], 1)) = [$f].[high] AND UNICODE(SUBSTRING([$x].[c], 2, 1)) BETWEEN [$f].[first] AND [$f].[last]) AS [$y]) ELSE [$t].[t] COLLATE Latin1_General_100_BIN2 END, (SELECT [$lower].[from] FROM [$lower]), (SELECT [$lower].[to] FROM [$lower])) END FROM (SELECT CASE WHEN DATALENGTH([customer].[email]) > 0 AND CHARINDEX(CAST(0x0000 AS nchar(1)), CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2) = 0 AND N'.' + CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 NOT LIKE CAST(0x25005B005E0000D82D00FFDB5D005B0000DC2D00FFDF5D002500 AS nvarchar(13)) AND CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 + N'.' NOT LIKE CAST(0x25005B0000D82D00FFDB5D005B005E0000DC2D00FFDF5D002500 AS nvarchar(13)) THEN CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 END AS [t]) AS [$t]) AS varbinary(max)) AS [value], CASE WHEN ROW_NUMBER() OVER (PARTITION BY CAST((SELECT CASE WHEN [$t].[t] COLLATE Latin1_General_100_BIN2 NOT LIKE N'%[^ -~]%' THEN LOWER([$t].[t] COLLATE Latin1_General_100_BIN2) ELSE TRANSLATE(CASE WHEN [$t].[t] COLLATE Latin1_General_100_BIN2 LIKE CAST(0x25005B0001D803D806D81BD83AD85D002500 AS nvarchar(9)) THEN (SELECT STRING_AGG([$y].[c], N'') WITHIN GROUP (ORDER BY [$y].[n]) FROM (SELECT [$x].[n], CASE WHEN [$f].[by] IS NULL THEN [$x].[c] ELSE LEFT([$x].[c], 1) + CAST(CAST((UNICODE(SUBSTRING([$x].[c], 2, 1)) + [$f].[by]) % 256 AS binary(1)) + CAST((UNICODE(SUBSTRING([$x].[c], 2, 1)) + [$f].[by]) / 256 AS binary(1)) AS nvarchar(1)) END AS [c] FROM (SELECT SUBSTRING([$t].[t] COLLATE Latin1_General_100_CS_AS_SC, [$s].[value], 1) COLLATE Latin1_General_100_BIN2 AS [c], [$s].[value] AS [n] FROM GENERATE_SERIES(CAST(1 AS bigint), CAST(LEN([$t].[t] COLLATE Latin1_General_100_CS_AS_SC + N'.') - 1 AS bigint), CAST(1 AS bigint)) AS [$s]) AS [$x] LEFT JOIN [$lower_far] AS [$f] ON UNICODE(LEFT([$x].[c], 1)) = [$f].[high] AND UNICODE(SUBSTRING([$x].[c], 2, 1)) BETWEEN [$f].[first] AND [$f].[last]) AS [$y]) ELSE [$t].[t] COLLATE Latin1_General_100_BIN2 END, (SELECT [$lower].[from] FROM [$lower]), (SELECT [$lower].[to] FROM [$lower])) END FROM (SELECT CASE WHEN DATALENGTH([customer].[email]) > 0 AND CHARINDEX(CAST(0x0000 AS nchar(1)), CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2) = 0 AND N'.' + CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 NOT LIKE CAST(0x25005B005E0000D82D00FFDB5D005B0000DC2D00FFDF5D002500 AS nvarchar(13)) AND CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 + N'.' NOT LIKE CAST(0x25005B0000D82D00FFDB5D005B005E0000DC2D00FFDF5D002500 AS nvarchar(13)) THEN CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 END AS [t]) AS [$t]) AS varbinary(max)) ORDER BY CASE WHEN CAST([customer].[id] AS bigint) IS NULL THEN 1 ELSE 0 END, CAST([customer].[id] AS bigint)) = 1 THEN CAST([customer].[id] AS bigint) END AS [value2]
    FROM [customer] AS [customer]
  ) AS [$rows]
  GROUP BY [$rows].[value]
)
SELECT [customer_2].[first_id] AS [id]
INTO [known.matched]
FROM [suppressed.result] AS [suppressed.result]
LEFT JOIN [customer_2] ON CAST(CASE WHEN [suppressed.result].[email] COLLATE Latin1_General_100_BIN2 NOT LIKE N'%[^ -~]%' THEN LOWER([suppressed.result].[email] COLLATE Latin1_General_100_BIN2) ELSE TRANSLATE(CASE WHEN [suppressed.result].[email] COLLATE Latin1_General_100_BIN2 LIKE CAST(0x25005B0001D803D806D81BD83AD85D002500 AS nvarchar(9)) THEN (SELECT STRING_AGG([$y].[c], N'') WITHIN GROUP (ORDER BY [$y].[n]) FROM (SELECT [$x].[n], CASE WHEN [$f].[by] IS NULL THEN [$x].[c] ELSE LEFT([$x].[c], 1) + CAST(CAST((UNICODE(SUBSTRING([$x].[c], 2, 1)) + [$f].[by]) % 256 AS binary(1)) + CAST((UNICODE(SUBSTRING([$x].[c], 2, 1)) + [$f].[by]) / 256 AS binary(1)) AS nvarchar(1)) END AS [c] FROM (SELECT SUBSTRING([suppressed.result].[email] COLLATE Latin1_General_100_CS_AS_SC, [$s].[value], 1) COLLATE Latin1_General_100_BIN2 AS [c], [$s].[value] AS [n] FROM GENERATE_SERIES(CAST(1 AS bigint), CAST(LEN([suppressed.result].[email] COLLATE Latin1_General_100_CS_AS_SC + N'.') - 1 AS bigint), CAST(1 AS bigint)) AS [$s]) AS [$x] LEFT JOIN [$lower_far] AS [$f] ON UNICODE(LEFT([$x].[c], 1)) = [$f].[high] AND UNICODE(SUBSTRING([$x].[c], 2, 1)) BETWEEN [$f].[first] AND [$f].[last]) AS [$y]) ELSE [suppressed.result].[email] COLLATE Latin1_General_100_BIN2 END, (SELECT [$lower].[from] FROM [$lower]), (SELECT [$lower].[to] FROM [$lower])) END AS varbinary(max)) = [customer_2].[tie]
WHERE [customer_2].[first_id] IN (
  SELECT CAST([customer_3].[id] AS bigint) AS [id]
  FROM [customer] AS [customer_3]
)
GROUP BY [customer_2].[first_id];

-- known.unmatched
WITH [$lower] AS (
  SELECT N'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽƁƂƄƆƇƉƊƋƎƏƐƑƓƔƖƗƘƜƝƟƠƢƤƦƧƩƬƮƯƱƲƳƵƷƸƼǄǅǇǈǊǋǍǏǑǓǕǗǙǛǞǠǢǤǦǨǪǬǮǱǲǴǶǷǸǺǼǾȀȂȄȆȈȊȌȎȐȒȔȖȘȚȜȞȠȢȤȦȨȪȬȮȰȲȺȻȽȾɁɃɄɅɆɈɊɌɎͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾԀԂԄԆԈԊԌԎԐԒԔԖԘԚԜԞԠԢԤԦԨԪԬԮԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖႠႡႢႣႤႥႦႧႨႩႪႫႬႭႮႯႰႱႲႳႴႵႶႷႸႹႺႻႼႽႾႿჀჁჂჃჄჅჇჍᎠᎡᎢᎣᎤᎥᎦᎧᎨᎩᎪᎫᎬᎭᎮᎯᎰᎱᎲᎳᎴᎵᎶᎷᎸᎹᎺᎻᎼᎽᎾᎿᏀᏁᏂᏃᏄᏅᏆᏇᏈᏉᏊᏋᏌᏍᏎᏏᏐᏑᏒᏓᏔᏕᏖᏗᏘᏙᏚᏛᏜᏝᏞᏟᏠᏡᏢᏣᏤᏥᏦᏧᏨᏩᏪᏫᏬᏭᏮᏯᏰᏱᏲᏳᏴᏵᲐᲑᲒᲓᲔᲕᲖᲗᲘᲙᲚᲛᲜᲝᲞᲟᲠᲡᲢᲣᲤᲥᲦᲧᲨᲩᲪᲫᲬᲭᲮᲯᲰᲱᲲᲳᲴᲵᲶᲷᲸᲹᲺᲽᲾᲿḀḂḄḆḈḊḌḎḐḒḔḖḘḚḜḞḠḢḤḦḨḪḬḮḰḲḴḶḸḺḼḾṀṂṄṆṈṊṌṎṐṒṔṖṘṚṜṞṠṢṤṦṨṪṬṮṰṲṴṶṸṺṼṾẀẂẄẆẈẊẌẎẐẒẔẞẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸỺỼỾἈἉἊἋἌἍἎἏἘἙἚἛἜἝἨἩἪἫἬἭἮἯἸἹἺἻἼἽἾἿὈὉὊὋὌὍὙὛὝὟὨὩὪὫὬὭὮὯᾈᾉᾊᾋᾌᾍᾎᾏᾘᾙᾚᾛᾜᾝᾞᾟᾨᾩᾪᾫᾬᾭᾮᾯᾸᾹᾺΆᾼῈΈῊΉῌῘῙῚΊῨῩῪΎῬῸΌῺΏῼΩKÅℲⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫⅬⅭⅮⅯↃⒶⒷⒸⒹⒺⒻⒼⒽⒾⒿⓀⓁⓂⓃⓄⓅⓆⓇⓈⓉⓊⓋⓌⓍⓎⓏⰀⰁⰂⰃⰄⰅⰆⰇⰈⰉⰊⰋⰌⰍⰎⰏⰐⰑⰒⰓⰔⰕⰖⰗⰘⰙⰚⰛⰜⰝⰞⰟⰠⰡⰢⰣⰤⰥⰦⰧⰨⰩⰪⰫⰬⰭⰮⰯⱠⱢⱣⱤⱧⱩⱫⱭⱮⱯⱰⱲⱵⱾⱿⲀⲂⲄⲆⲈⲊⲌⲎⲐⲒⲔⲖⲘⲚⲜⲞⲠⲢⲤⲦⲨⲪⲬⲮⲰⲲⲴⲶⲸⲺⲼⲾⳀⳂⳄⳆⳈⳊⳌⳎⳐⳒⳔⳖⳘⳚⳜⳞⳠⳢⳫⳭⳲꙀꙂꙄꙆꙈꙊꙌꙎꙐꙒꙔꙖꙘꙚꙜꙞꙠꙢꙤꙦꙨꙪꙬꚀꚂꚄꚆꚈꚊꚌꚎꚐꚒꚔꚖꚘꚚꜢꜤꜦꜨꜪꜬꜮꜲꜴꜶꜸꜺꜼꜾꝀꝂꝄꝆꝈꝊꝌꝎꝐꝒꝔꝖꝘꝚꝜꝞꝠꝢꝤꝦꝨꝪꝬꝮꝹꝻꝽꝾꞀꞂꞄꞆꞋꞍꞐꞒꞖꞘꞚꞜꞞꞠꞢꞤꞦꞨꞪꞫꞬꞭꞮꞰꞱꞲꞳꞴꞶꞸꞺꞼꞾꟀꟂꟄꟅꟆꟇꟉꟐꟖꟘꟵＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ' AS [from], N'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįiĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžɓƃƅɔƈɖɗƌǝəɛƒɠɣɩɨƙɯɲɵơƣƥʀƨʃƭʈưʊʋƴƶʒƹƽǆǆǉǉǌǌǎǐǒǔǖǘǚǜǟǡǣǥǧǩǫǭǯǳǳǵƕƿǹǻǽǿȁȃȅȇȉȋȍȏȑȓȕȗșțȝȟƞȣȥȧȩȫȭȯȱȳⱥȼƚⱦɂƀʉʌɇɉɋɍɏͱͳͷϳάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯθϸϲϻͻͼͽѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿԁԃԅԇԉԋԍԏԑԓԕԗԙԛԝԟԡԣԥԧԩԫԭԯաբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆⴀⴁⴂⴃⴄⴅⴆⴇⴈⴉⴊⴋⴌⴍⴎⴏⴐⴑⴒⴓⴔⴕⴖⴗⴘⴙⴚⴛⴜⴝⴞⴟⴠⴡⴢⴣⴤⴥⴧⴭꭰꭱꭲꭳꭴꭵꭶꭷꭸꭹꭺꭻꭼꭽꭾꭿꮀꮁꮂꮃꮄꮅꮆꮇꮈꮉꮊꮋꮌꮍꮎꮏꮐꮑꮒꮓꮔꮕꮖꮗꮘꮙꮚꮛꮜꮝꮞꮟꮠꮡꮢꮣꮤꮥꮦꮧꮨꮩꮪꮫꮬꮭꮮꮯꮰꮱꮲꮳꮴꮵꮶꮷꮸꮹꮺꮻꮼꮽꮾꮿᏸᏹᏺᏻᏼᏽაბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰჱჲჳჴჵჶჷჸჹჺჽჾჿḁḃḅḇḉḋḍḏḑḓḕḗḙḛḝḟḡḣḥḧḩḫḭḯḱḳḵḷḹḻḽḿṁṃṅṇṉṋṍṏṑṓṕṗṙṛṝṟṡṣṥṧṩṫṭṯṱṳṵṷṹṻṽṿẁẃẅẇẉẋẍẏẑẓẕßạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹỻỽỿἀἁἂἃἄἅἆἇἐἑἒἓἔἕἠἡἢἣἤἥἦἧἰἱἲἳἴἵἶἷὀὁὂὃὄὅὑὓὕὗὠὡὢὣὤὥὦὧᾀᾁᾂᾃᾄᾅᾆᾇᾐᾑᾒᾓᾔᾕᾖᾗᾠᾡᾢᾣᾤᾥᾦᾧᾰᾱὰάᾳὲέὴήῃῐῑὶίῠῡὺύῥὸόὼώῳωkåⅎⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻⅼⅽⅾⅿↄⓐⓑⓒⓓⓔⓕⓖⓗⓘⓙⓚⓛⓜⓝⓞⓟⓠⓡⓢⓣⓤⓥⓦⓧⓨⓩⰰⰱⰲⰳⰴⰵⰶⰷⰸⰹⰺⰻⰼⰽⰾⰿⱀⱁⱂⱃⱄⱅⱆⱇⱈⱉⱊⱋⱌⱍⱎⱏⱐⱑⱒⱓⱔⱕⱖⱗⱘⱙⱚⱛⱜⱝⱞⱟⱡɫᵽɽⱨⱪⱬɑɱɐɒⱳⱶȿɀⲁⲃⲅⲇⲉⲋⲍⲏⲑⲓⲕⲗⲙⲛⲝⲟⲡⲣⲥⲧⲩⲫⲭⲯⲱⲳⲵⲷⲹⲻⲽⲿⳁⳃⳅⳇⳉⳋⳍⳏⳑⳓⳕⳗⳙⳛⳝⳟⳡⳣⳬⳮⳳꙁꙃꙅꙇꙉꙋꙍꙏꙑꙓꙕꙗꙙꙛꙝꙟꙡꙣꙥꙧꙩꙫꙭꚁꚃꚅꚇꚉꚋꚍꚏꚑꚓꚕꚗꚙꚛꜣꜥꜧꜩꜫꜭꜯꜳꜵꜷꜹꜻꜽꜿꝁꝃꝅꝇꝉꝋꝍꝏꝑꝓꝕꝗꝙꝛꝝꝟꝡꝣꝥꝧꝩꝫꝭꝯꝺꝼᵹꝿꞁꞃꞅꞇꞌɥꞑꞓꞗꞙꞛꞝꞟꞡꞣꞥꞧꞩɦɜɡɬɪʞʇʝꭓꞵꞷꞹꞻꞽꞿꟁꟃꞔʂᶎꟈꟊꟑꟗꟙꟶａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ' AS [to]
), [$lower_far] AS (
  SELECT [$v].[high], [$v].[first], [$v].[last], [$v].[by]
  FROM (VALUES (55297, 56320, 56359, 40), (55297, 56496, 56531, 40), (55297, 56688, 56698, 39), (55297, 56700, 56714, 39), (55297, 56716, 56722, 39), (55297, 56724, 56725, 39), (55299, 56448, 56498, 64), (55302, 56480, 56511, 32), (55323, 56896, 56927, 32), (55354, 56576, 56609, 34)) AS [$v]([high], [first], [last], [by])
), [customer_2] AS (
  SELECT [$rows].[value] AS [tie], MAX([$rows].[value2]) AS [first_id]
  FROM (
    SELECT CAST((SELECT CASE WHEN [$t].[t] COLLATE Latin1_General_100_BIN2 NOT LIKE N'%[^ -~]%' THEN LOWER([$t].[t] COLLATE Latin1_General_100_BIN2) ELSE TRANSLATE(CASE WHEN [$t].[t] COLLATE Latin1_General_100_BIN2 LIKE CAST(0x25005B0001D803D806D81BD83AD85D002500 AS nvarchar(9)) THEN (SELECT STRING_AGG([$y].[c], N'') WITHIN GROUP (ORDER BY [$y].[n]) FROM (SELECT [$x].[n], CASE WHEN [$f].[by] IS NULL THEN [$x].[c] ELSE LEFT([$x].[c], 1) + CAST(CAST((UNICODE(SUBSTRING([$x].[c], 2, 1)) + [$f].[by]) % 256 AS binary(1)) + CAST((UNICODE(SUBSTRING([$x].[c], 2, 1)) + [$f].[by]) / 256 AS binary(1)) AS nvarchar(1)) END AS [c] FROM (SELECT SUBSTRING([$t].[t] COLLATE Latin1_General_100_CS_AS_SC, [$s].[value], 1) COLLATE Latin1_General_100_BIN2 AS [c], [$s].[value] AS [n] FROM GENERATE_SERIES(CAST(1 AS bigint), CAST(LEN([$t].[t] COLLATE Latin1_General_100_CS_AS_SC + N'.') - 1 AS bigint), CAST(1 AS bigint)) AS [$s]) AS [$x] LEFT JOIN [$lower_far] AS [$f] ON UNICODE(LEFT([$x].[c], 1)) = [$f].[high] AND UNICODE(SUBSTRING([$x].[c], 2, 1)) BETWEEN [$f].[first] AND [$f].[last]) AS [$y]) ELSE [$t].[t] COLLATE Latin1_General_100_BIN2 END, (SELECT [$lower].[from] FROM [$lower]), (SELECT [$lower].[to] FROM [$lower])) END FROM (SELECT CASE WHEN DATALENGTH([customer].[email]) > 0 AND CHARINDEX(CAST(0x0000 AS nchar(1)), CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2) = 0 AND N'.' + CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 NOT LIKE CAST(0x25005B005E0000D82D00FFDB5D005B0000DC2D00FFDF5D002500 AS nvarchar(13)) AND CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 + N'.' NOT LIKE CAST(0x25005B0000D82D00FFDB5D005B005E0000DC2D00FFDF5D002500 AS nvarchar(13)) THEN CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 END AS [t]) AS [$t]) AS varbinary(max)) AS [value], CASE WHEN ROW_NUMBER() OVER (PARTITION BY CAST((SELECT CASE WHEN [$t].[t] COLLATE Latin1_General_100_BIN2 NOT LIKE N'%[^ -~]%' THEN LOWER([$t].[t] COLLATE Latin1_General_100_BIN2) ELSE TRANSLATE(CASE WHEN [$t].[t] COLLATE Latin1_General_100_BIN2 LIKE CAST(0x25005B0001D803D806D81BD83AD85D002500 AS nvarchar(9)) THEN (SELECT STRING_AGG([$y].[c], N'') WITHIN GROUP (ORDER BY [$y].[n]) FROM (SELECT [$x].[n], CASE WHEN [$f].[by] IS NULL THEN [$x].[c] ELSE LEFT([$x].[c], 1) + CAST(CAST((UNICODE(SUBSTRING([$x].[c], 2, 1)) + [$f].[by]) % 256 AS binary(1)) + CAST((UNICODE(SUBSTRING([$x].[c], 2, 1)) + [$f].[by]) / 256 AS binary(1)) AS nvarchar(1)) END AS [c] FROM (SELECT SUBSTRING([$t].[t] COLLATE Latin1_General_100_CS_AS_SC, [$s].[value], 1) COLLATE Latin1_General_100_BIN2 AS [c], [$s].[value] AS [n] FROM GENERATE_SERIES(CAST(1 AS bigint), CAST(LEN([$t].[t] COLLATE Latin1_General_100_CS_AS_SC + N'.') - 1 AS bigint), CAST(1 AS bigint)) AS [$s]) AS [$x] LEFT JOIN [$lower_far] AS [$f] ON UNICODE(LEFT([$x].[c], 1)) = [$f].[high] AND UNICODE(SUBSTRING([$x].[c], 2, 1)) BETWEEN [$f].[first] AND [$f].[last]) AS [$y]) ELSE [$t].[t] COLLATE Latin1_General_100_BIN2 END, (SELECT [$lower].[from] FROM [$lower]), (SELECT [$lower].[to] FROM [$lower])) END FROM (SELECT CASE WHEN DATALENGTH([customer].[email]) > 0 AND CHARINDEX(CAST(0x0000 AS nchar(1)), CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2) = 0 AND N'.' + CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 NOT LIKE CAST(0x25005B005E0000D82D00FFDB5D005B0000DC2D00FFDF5D002500 AS nvarchar(13)) AND CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 + N'.' NOT LIKE CAST(0x25005B0000D82D00FFDB5D005B005E0000DC2D00FFDF5D002500 AS nvarchar(13)) THEN CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 END AS [t]) AS [$t]) AS varbinary(max)) ORDER BY CASE WHEN CAST([customer].[id] AS bigint) IS NULL THEN 1 ELSE 0 END, CAST([customer].[id] AS bigint)) = 1 THEN CAST([customer].[id] AS bigint) END AS [value2]
    FROM [customer] AS [customer]
  ) AS [$rows]
  GROUP BY [$rows].[value]
)
SELECT [suppressed.result].[email], [suppressed.result].[reason], [suppressed.result].[added_on]
INTO [known.unmatched]
FROM [suppressed.result] AS [suppressed.result]
LEFT JOIN [customer_2] ON CAST(CASE WHEN [suppressed.result].[email] COLLATE Latin1_General_100_BIN2 NOT LIKE N'%[^ -~]%' THEN LOWER([suppressed.result].[email] COLLATE Latin1_General_100_BIN2) ELSE TRANSLATE(CASE WHEN [suppressed.result].[email] COLLATE Latin1_General_100_BIN2 LIKE CAST(0x25005B0001D803D806D81BD83AD85D002500 AS nvarchar(9)) THEN (SELECT STRING_AGG([$y].[c], N'') WITHIN GROUP (ORDER BY [$y].[n]) FROM (SELECT [$x].[n], CASE WHEN [$f].[by] IS NULL THEN [$x].[c] ELSE LEFT([$x].[c], 1) + CAST(CAST((UNICODE(SUBSTRING([$x].[c], 2, 1)) + [$f].[by]) % 256 AS binary(1)) + CAST((UNICODE(SUBSTRING([$x].[c], 2, 1)) + [$f].[by]) / 256 AS binary(1)) AS nvarchar(1)) END AS [c] FROM (SELECT SUBSTRING([suppressed.result].[email] COLLATE Latin1_General_100_CS_AS_SC, [$s].[value], 1) COLLATE Latin1_General_100_BIN2 AS [c], [$s].[value] AS [n] FROM GENERATE_SERIES(CAST(1 AS bigint), CAST(LEN([suppressed.result].[email] COLLATE Latin1_General_100_CS_AS_SC + N'.') - 1 AS bigint), CAST(1 AS bigint)) AS [$s]) AS [$x] LEFT JOIN [$lower_far] AS [$f] ON UNICODE(LEFT([$x].[c], 1)) = [$f].[high] AND UNICODE(SUBSTRING([$x].[c], 2, 1)) BETWEEN [$f].[first] AND [$f].[last]) AS [$y]) ELSE [suppressed.result].[email] COLLATE Latin1_General_100_BIN2 END, (SELECT [$lower].[from] FROM [$lower]), (SELECT [$lower].[to] FROM [$lower])) END AS varbinary(max)) = [customer_2].[tie]
WHERE [customer_2].[first_id] IS NULL;

-- target.result
WITH [valuable.result_2] AS (
  SELECT [valuable.result].[id], [valuable.result].[spend]
  FROM [valuable.result] AS [valuable.result]
)
SELECT [quiet.result].[id], [valuable.result_2].[spend]
INTO [target.result]
FROM [quiet.result] AS [quiet.result]
JOIN [valuable.result_2] ON [quiet.result].[id] = [valuable.result_2].[id]
WHERE CASE WHEN ([quiet.result].[id] IN (
  SELECT [known.matched].[id]
  FROM [known.matched] AS [known.matched]
)) THEN 0 ELSE 1 END = 1;

-- target.complement
WITH [union] AS (
  SELECT [all_inputs].[id], MAX([all_inputs].[spend]) AS [spend]
  FROM (
    SELECT [quiet.result].[id], CAST(NULL AS decimal(18,2)) AS [spend], 1 AS [input]
    FROM [quiet.result] AS [quiet.result]
    UNION ALL
    SELECT [valuable.result].[id], [valuable.result].[spend], 2 AS [input]
    FROM [valuable.result] AS [valuable.result]
    UNION ALL
    SELECT [known.matched].[id], CAST(NULL AS decimal(18,2)) AS [spend], 3 AS [input]
    FROM [known.matched] AS [known.matched]
  ) AS [all_inputs]
  GROUP BY [all_inputs].[id]
)
SELECT [union].[id], [union].[spend]
INTO [target.complement]
FROM [union]
WHERE CASE WHEN ([union].[id] IN (
  SELECT [result].[id]
  FROM [target.result] AS [result]
)) THEN 0 ELSE 1 END = 1;

-- unique.unique
WITH [$lower] AS (
  SELECT N'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽƁƂƄƆƇƉƊƋƎƏƐƑƓƔƖƗƘƜƝƟƠƢƤƦƧƩƬƮƯƱƲƳƵƷƸƼǄǅǇǈǊǋǍǏǑǓǕǗǙǛǞǠǢǤǦǨǪǬǮǱǲǴǶǷǸǺǼǾȀȂȄȆȈȊȌȎȐȒȔȖȘȚȜȞȠȢȤȦȨȪȬȮȰȲȺȻȽȾɁɃɄɅɆɈɊɌɎͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾԀԂԄԆԈԊԌԎԐԒԔԖԘԚԜԞԠԢԤԦԨԪԬԮԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖႠႡႢႣႤႥႦႧႨႩႪႫႬႭႮႯႰႱႲႳႴႵႶႷႸႹႺႻႼႽႾႿჀჁჂჃჄჅჇჍᎠᎡᎢᎣᎤᎥᎦᎧᎨᎩᎪᎫᎬᎭᎮᎯᎰᎱᎲᎳᎴᎵᎶᎷᎸᎹᎺᎻᎼᎽᎾᎿᏀᏁᏂᏃᏄᏅᏆᏇᏈᏉᏊᏋᏌᏍᏎᏏᏐᏑᏒᏓᏔᏕᏖᏗᏘᏙᏚᏛᏜᏝᏞᏟᏠᏡᏢᏣᏤᏥᏦᏧᏨᏩᏪᏫᏬᏭᏮᏯᏰᏱᏲᏳᏴᏵᲐᲑᲒᲓᲔᲕᲖᲗᲘᲙᲚᲛᲜᲝᲞᲟᲠᲡᲢᲣᲤᲥᲦᲧᲨᲩᲪᲫᲬᲭᲮᲯᲰᲱᲲᲳᲴᲵᲶᲷᲸᲹᲺᲽᲾᲿḀḂḄḆḈḊḌḎḐḒḔḖḘḚḜḞḠḢḤḦḨḪḬḮḰḲḴḶḸḺḼḾṀṂṄṆṈṊṌṎṐṒṔṖṘṚṜṞṠṢṤṦṨṪṬṮṰṲṴṶṸṺṼṾẀẂẄẆẈẊẌẎẐẒẔẞẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸỺỼỾἈἉἊἋἌἍἎἏἘἙἚἛἜἝἨἩἪἫἬἭἮἯἸἹἺἻἼἽἾἿὈὉὊὋὌὍὙὛὝὟὨὩὪὫὬὭὮὯᾈᾉᾊᾋᾌᾍᾎᾏᾘᾙᾚᾛᾜᾝᾞᾟᾨᾩᾪᾫᾬᾭᾮᾯᾸᾹᾺΆᾼῈΈῊΉῌῘῙῚΊῨῩῪΎῬῸΌῺΏῼΩKÅℲⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫⅬⅭⅮⅯↃⒶⒷⒸⒹⒺⒻⒼⒽⒾⒿⓀⓁⓂⓃⓄⓅⓆⓇⓈⓉⓊⓋⓌⓍⓎⓏⰀⰁⰂⰃⰄⰅⰆⰇⰈⰉⰊⰋⰌⰍⰎⰏⰐⰑⰒⰓⰔⰕⰖⰗⰘⰙⰚⰛⰜⰝⰞⰟⰠⰡⰢⰣⰤⰥⰦⰧⰨⰩⰪⰫⰬⰭⰮⰯⱠⱢⱣⱤⱧⱩⱫⱭⱮⱯⱰⱲⱵⱾⱿⲀⲂⲄⲆⲈⲊⲌⲎⲐⲒⲔⲖⲘⲚⲜⲞⲠⲢⲤⲦⲨⲪⲬⲮⲰⲲⲴⲶⲸⲺⲼⲾⳀⳂⳄⳆⳈⳊⳌⳎⳐⳒⳔⳖⳘⳚⳜⳞⳠⳢⳫⳭⳲꙀꙂꙄꙆꙈꙊꙌꙎꙐꙒꙔꙖꙘꙚꙜꙞꙠꙢꙤꙦꙨꙪꙬꚀꚂꚄꚆꚈꚊꚌꚎꚐꚒꚔꚖꚘꚚꜢꜤꜦꜨꜪꜬꜮꜲꜴꜶꜸꜺꜼꜾꝀꝂꝄꝆꝈꝊꝌꝎꝐꝒꝔꝖꝘꝚꝜꝞꝠꝢꝤꝦꝨꝪꝬꝮꝹꝻꝽꝾꞀꞂꞄꞆꞋꞍꞐꞒꞖꞘꞚꞜꞞꞠꞢꞤꞦꞨꞪꞫꞬꞭꞮꞰꞱꞲꞳꞴꞶꞸꞺꞼꞾꟀꟂꟄꟅꟆꟇꟉꟐꟖꟘꟵＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ' AS [from], N'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįiĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžɓƃƅɔƈɖɗƌǝəɛƒɠɣɩɨƙɯɲɵơƣƥʀƨʃƭʈưʊʋƴƶʒƹƽǆǆǉǉǌǌǎǐǒǔǖǘǚǜǟǡǣǥǧǩǫǭǯǳǳǵƕƿǹǻǽǿȁȃȅȇȉȋȍȏȑȓȕȗșțȝȟƞȣȥȧȩȫȭȯȱȳⱥȼƚⱦɂƀʉʌɇɉɋɍɏͱͳͷϳάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯθϸϲϻͻͼͽѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿԁԃԅԇԉԋԍԏԑԓԕԗԙԛԝԟԡԣԥԧԩԫԭԯաբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆⴀⴁⴂⴃⴄⴅⴆⴇⴈⴉⴊⴋⴌⴍⴎⴏⴐⴑⴒⴓⴔⴕⴖⴗⴘⴙⴚⴛⴜⴝⴞⴟⴠⴡⴢⴣⴤⴥⴧⴭꭰꭱꭲꭳꭴꭵꭶꭷꭸꭹꭺꭻꭼꭽꭾꭿꮀꮁꮂꮃꮄꮅꮆꮇꮈꮉꮊꮋꮌꮍꮎꮏꮐꮑꮒꮓꮔꮕꮖꮗꮘꮙꮚꮛꮜꮝꮞꮟꮠꮡꮢꮣꮤꮥꮦꮧꮨꮩꮪꮫꮬꮭꮮꮯꮰꮱꮲꮳꮴꮵꮶꮷꮸꮹꮺꮻꮼꮽꮾꮿᏸᏹᏺᏻᏼᏽაბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰჱჲჳჴჵჶჷჸჹჺჽჾჿḁḃḅḇḉḋḍḏḑḓḕḗḙḛḝḟḡḣḥḧḩḫḭḯḱḳḵḷḹḻḽḿṁṃṅṇṉṋṍṏṑṓṕṗṙṛṝṟṡṣṥṧṩṫṭṯṱṳṵṷṹṻṽṿẁẃẅẇẉẋẍẏẑẓẕßạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹỻỽỿἀἁἂἃἄἅἆἇἐἑἒἓἔἕἠἡἢἣἤἥἦἧἰἱἲἳἴἵἶἷὀὁὂὃὄὅὑὓὕὗὠὡὢὣὤὥὦὧᾀᾁᾂᾃᾄᾅᾆᾇᾐᾑᾒᾓᾔᾕᾖᾗᾠᾡᾢᾣᾤᾥᾦᾧᾰᾱὰάᾳὲέὴήῃῐῑὶίῠῡὺύῥὸόὼώῳωkåⅎⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻⅼⅽⅾⅿↄⓐⓑⓒⓓⓔⓕⓖⓗⓘⓙⓚⓛⓜⓝⓞⓟⓠⓡⓢⓣⓤⓥⓦⓧⓨⓩⰰⰱⰲⰳⰴⰵⰶⰷⰸⰹⰺⰻⰼⰽⰾⰿⱀⱁⱂⱃⱄⱅⱆⱇⱈⱉⱊⱋⱌⱍⱎⱏⱐⱑⱒⱓⱔⱕⱖⱗⱘⱙⱚⱛⱜⱝⱞⱟⱡɫᵽɽⱨⱪⱬɑɱɐɒⱳⱶȿɀⲁⲃⲅⲇⲉⲋⲍⲏⲑⲓⲕⲗⲙⲛⲝⲟⲡⲣⲥⲧⲩⲫⲭⲯⲱⲳⲵⲷⲹⲻⲽⲿⳁⳃⳅⳇⳉⳋⳍⳏⳑⳓⳕⳗⳙⳛⳝⳟⳡⳣⳬⳮⳳꙁꙃꙅꙇꙉꙋꙍꙏꙑꙓꙕꙗꙙꙛꙝꙟꙡꙣꙥꙧꙩꙫꙭꚁꚃꚅꚇꚉꚋꚍꚏꚑꚓꚕꚗꚙꚛꜣꜥꜧꜩꜫꜭꜯꜳꜵꜷꜹꜻꜽꜿꝁꝃꝅꝇꝉꝋꝍꝏꝑꝓꝕꝗꝙꝛꝝꝟꝡꝣꝥꝧꝩꝫꝭꝯꝺꝼᵹꝿꞁꞃꞅꞇꞌɥꞑꞓꞗꞙꞛꞝꞟꞡꞣꞥꞧꞩɦɜɡɬɪʞʇʝꭓꞵꞷꞹꞻꞽꞿꟁꟃꞔʂᶎꟈꟊꟑꟗꟙꟶａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ' AS [to]
), [$lower_far] AS (
  SELECT [$v].[high], [$v].[first], [$v].[last], [$v].[by]
  FROM (VALUES (55297, 56320, 56359, 40), (55297, 56496, 56531, 40), (55297, 56688, 56698, 39), (55297, 56700, 56714, 39), (55297, 56716, 56722, 39), (55297, 56724, 56725, 39), (55299, 56448, 56498, 64), (55302, 56480, 56511, 32), (55323, 56896, 56927, 32), (55354, 56576, 56609, 34)) AS [$v]([high], [first], [last], [by])
)
SELECT [numbered].[id], [numbered].[spend]
INTO [unique.unique]
FROM (
  SELECT [target.result].[id], [target.result].[spend], CASE WHEN CAST((SELECT CASE WHEN [$t].[t] COLLATE Latin1_General_100_BIN2 NOT LIKE N'%[^ -~]%' THEN LOWER([$t].[t] COLLATE Latin1_General_100_BIN2) ELSE TRANSLATE(CASE WHEN [$t].[t] COLLATE Latin1_General_100_BIN2 LIKE CAST(0x25005B0001D803D806D81BD83AD85D002500 AS nvarchar(9)) THEN (SELECT STRING_AGG([$y].[c], N'') WITHIN GROUP (ORDER BY [$y].[n]) FROM (SELECT [$x].[n], CASE WHEN [$f].[by] IS NULL THEN [$x].[c] ELSE LEFT([$x].[c], 1) + CAST(CAST((UNICODE(SUBSTRING([$x].[c], 2, 1)) + [$f].[by]) % 256 AS binary(1)) + CAST((UNICODE(SUBSTRING([$x].[c], 2, 1)) + [$f].[by]) / 256 AS binary(1)) AS nvarchar(1)) END AS [c] FROM (SELECT SUBSTRING([$t].[t] COLLATE Latin1_General_100_CS_AS_SC, [$s].[value], 1) COLLATE Latin1_General_100_BIN2 AS [c], [$s].[value] AS [n] FROM GENERATE_SERIES(CAST(1 AS bigint), CAST(LEN([$t].[t] COLLATE Latin1_General_100_CS_AS_SC + N'.') - 1 AS bigint), CAST(1 AS bigint)) AS [$s]) AS [$x] LEFT JOIN [$lower_far] AS [$f] ON UNICODE(LEFT([$x].[c], 1)) = [$f].[high] AND UNICODE(SUBSTRING([$x].[c], 2, 1)) BETWEEN [$f].[first] AND [$f].[last]) AS [$y]) ELSE [$t].[t] COLLATE Latin1_General_100_BIN2 END, (SELECT [$lower].[from] FROM [$lower]), (SELECT [$lower].[to] FROM [$lower])) END FROM (SELECT CASE WHEN DATALENGTH([customer].[email]) > 0 AND CHARINDEX(CAST(0x0000 AS nchar(1)), CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2) = 0 AND N'.' + CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 NOT LIKE CAST(0x25005B005E0000D82D00FFDB5D005B0000DC2D00FFDF5D002500 AS nvarchar(13)) AND CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 + N'.' NOT LIKE CAST(0x25005B0000D82D00FFDB5D005B005E0000DC2D00FFDF5D002500 AS nvarchar(13)) THEN CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 END AS [t]) AS [$t]) AS varbinary(max)) IS NULL OR row_number() OVER (PARTITION BY CAST((SELECT CASE WHEN [$t].[t] COLLATE Latin1_General_100_BIN2 NOT LIKE N'%[^ -~]%' THEN LOWER([$t].[t] COLLATE Latin1_General_100_BIN2) ELSE TRANSLATE(CASE WHEN [$t].[t] COLLATE Latin1_General_100_BIN2 LIKE CAST(0x25005B0001D803D806D81BD83AD85D002500 AS nvarchar(9)) THEN (SELECT STRING_AGG([$y].[c], N'') WITHIN GROUP (ORDER BY [$y].[n]) FROM (SELECT [$x].[n], CASE WHEN [$f].[by] IS NULL THEN [$x].[c] ELSE LEFT([$x].[c], 1) + CAST(CAST((UNICODE(SUBSTRING([$x].[c], 2, 1)) + [$f].[by]) % 256 AS binary(1)) + CAST((UNICODE(SUBSTRING([$x].[c], 2, 1)) + [$f].[by]) / 256 AS binary(1)) AS nvarchar(1)) END AS [c] FROM (SELECT SUBSTRING([$t].[t] COLLATE Latin1_General_100_CS_AS_SC, [$s].[value], 1) COLLATE Latin1_General_100_BIN2 AS [c], [$s].[value] AS [n] FROM GENERATE_SERIES(CAST(1 AS bigint), CAST(LEN([$t].[t] COLLATE Latin1_General_100_CS_AS_SC + N'.') - 1 AS bigint), CAST(1 AS bigint)) AS [$s]) AS [$x] LEFT JOIN [$lower_far] AS [$f] ON UNICODE(LEFT([$x].[c], 1)) = [$f].[high] AND UNICODE(SUBSTRING([$x].[c], 2, 1)) BETWEEN [$f].[first] AND [$f].[last]) AS [$y]) ELSE [$t].[t] COLLATE Latin1_General_100_BIN2 END, (SELECT [$lower].[from] FROM [$lower]), (SELECT [$lower].[to] FROM [$lower])) END FROM (SELECT CASE WHEN DATALENGTH([customer].[email]) > 0 AND CHARINDEX(CAST(0x0000 AS nchar(1)), CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2) = 0 AND N'.' + CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 NOT LIKE CAST(0x25005B005E0000D82D00FFDB5D005B0000DC2D00FFDF5D002500 AS nvarchar(13)) AND CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 + N'.' NOT LIKE CAST(0x25005B0000D82D00FFDB5D005B005E0000DC2D00FFDF5D002500 AS nvarchar(13)) THEN CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 END AS [t]) AS [$t]) AS varbinary(max)) ORDER BY [target.result].[spend] DESC, CASE WHEN [target.result].[id] IS NULL THEN 1 ELSE 0 END, [target.result].[id]) <= 1 THEN 1 ELSE 0 END AS [kept]
  FROM [target.result] AS [target.result]
  LEFT JOIN [customer] AS [customer] ON [target.result].[id] = CAST([customer].[id] AS bigint)
) AS [numbered]
WHERE [numbered].[kept] = 1;

-- unique.duplicates
SELECT [target.result].[id], [target.result].[spend]
INTO [unique.duplicates]
FROM [target.result] AS [target.result]
WHERE CASE WHEN ([target.result].[id] IN (
  SELECT [unique].[id]
  FROM [unique.unique] AS [unique]
)) THEN 0 ELSE 1 END = 1;

-- dressed.result: cannot be said: collect

-- groups.control
WITH [count] AS (
  SELECT COUNT_BIG(*) AS [count]
  FROM [dressed.result] AS [dressed.result_2]
)
SELECT TOP ((
  SELECT coalesce(CAST(ROUND(TRY_CAST(TRY_CAST(TRY_CAST([count].[count] AS decimal(18,0)) * 0.10 AS decimal(18,6)) AS decimal(18,0)), 0, 1) AS bigint), 0) AS [value]
  FROM [count]
)) [dressed.result].[id], [dressed.result].[spend], [dressed.result].[last_product], [dressed.result].[orders_in_year], [dressed.result].[last_three]
INTO [groups.control]
FROM [dressed.result] AS [dressed.result]
ORDER BY HASHBYTES('MD5', CAST(CAST((N'7' + N':') + CAST([dressed.result].[id] AS nvarchar(20)) AS varchar(max)) AS varbinary(max))), CASE WHEN [dressed.result].[id] IS NULL THEN 1 ELSE 0 END, [dressed.result].[id];

-- groups.vip
SELECT TOP (500) [dressed.result].[id], [dressed.result].[spend], [dressed.result].[last_product], [dressed.result].[orders_in_year], [dressed.result].[last_three]
INTO [groups.vip]
FROM [dressed.result] AS [dressed.result]
WHERE CASE WHEN ([dressed.result].[id] IN (
  SELECT [control].[id]
  FROM [groups.control] AS [control]
)) THEN 0 ELSE 1 END = 1 AND [dressed.result].[spend] >= 3000
ORDER BY [dressed.result].[spend] DESC, CASE WHEN [dressed.result].[id] IS NULL THEN 1 ELSE 0 END, [dressed.result].[id];

-- groups.others
SELECT [dressed.result].[id], [dressed.result].[spend], [dressed.result].[last_product], [dressed.result].[orders_in_year], [dressed.result].[last_three]
INTO [groups.others]
FROM [dressed.result] AS [dressed.result]
WHERE CASE WHEN ([dressed.result].[id] IN (
  SELECT [control].[id]
  FROM [groups.control] AS [control]
)) THEN 0 ELSE 1 END = 1 AND CASE WHEN ([dressed.result].[id] IN (
  SELECT [vip].[id]
  FROM [groups.vip] AS [vip]
)) THEN 0 ELSE 1 END = 1;

-- letter
SELECT [groups.others].[id], CASE WHEN DATALENGTH([customer].[email]) > 0 AND CHARINDEX(CAST(0x0000 AS nchar(1)), CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2) = 0 AND N'.' + CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 NOT LIKE CAST(0x25005B005E0000D82D00FFDB5D005B0000DC2D00FFDF5D002500 AS nvarchar(13)) AND CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 + N'.' NOT LIKE CAST(0x25005B0000D82D00FFDB5D005B005E0000DC2D00FFDF5D002500 AS nvarchar(13)) THEN CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 END AS [email], [groups.others].[last_product]
FROM [groups.others] AS [groups.others]
LEFT JOIN [customer] AS [customer] ON [groups.others].[id] = CAST([customer].[id] AS bigint)
ORDER BY CASE WHEN [groups.others].[id] IS NULL THEN 1 ELSE 0 END, [groups.others].[id];

-- letter
SELECT [groups.others].[id], [groups.others].[spend] AS [key 0]
FROM [groups.others] AS [groups.others]
ORDER BY CASE WHEN [groups.others].[id] IS NULL THEN 1 ELSE 0 END, [groups.others].[id];

-- gift
SELECT [groups.vip].[id], CASE WHEN DATALENGTH([customer].[first_name]) > 0 AND CHARINDEX(CAST(0x0000 AS nchar(1)), CAST([customer].[first_name] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2) = 0 AND N'.' + CAST([customer].[first_name] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 NOT LIKE CAST(0x25005B005E0000D82D00FFDB5D005B0000DC2D00FFDF5D002500 AS nvarchar(13)) AND CAST([customer].[first_name] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 + N'.' NOT LIKE CAST(0x25005B0000D82D00FFDB5D005B005E0000DC2D00FFDF5D002500 AS nvarchar(13)) THEN CAST([customer].[first_name] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 END AS [first_name], CASE WHEN DATALENGTH([customer].[last_name]) > 0 AND CHARINDEX(CAST(0x0000 AS nchar(1)), CAST([customer].[last_name] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2) = 0 AND N'.' + CAST([customer].[last_name] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 NOT LIKE CAST(0x25005B005E0000D82D00FFDB5D005B0000DC2D00FFDF5D002500 AS nvarchar(13)) AND CAST([customer].[last_name] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 + N'.' NOT LIKE CAST(0x25005B0000D82D00FFDB5D005B005E0000DC2D00FFDF5D002500 AS nvarchar(13)) THEN CAST([customer].[last_name] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 END AS [last_name], CASE WHEN DATALENGTH([customer].[city]) > 0 AND CHARINDEX(CAST(0x0000 AS nchar(1)), CAST([customer].[city] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2) = 0 AND N'.' + CAST([customer].[city] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 NOT LIKE CAST(0x25005B005E0000D82D00FFDB5D005B0000DC2D00FFDF5D002500 AS nvarchar(13)) AND CAST([customer].[city] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 + N'.' NOT LIKE CAST(0x25005B0000D82D00FFDB5D005B005E0000DC2D00FFDF5D002500 AS nvarchar(13)) THEN CAST([customer].[city] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 END AS [city], CASE WHEN DATALENGTH([customer].[country]) > 0 AND CHARINDEX(CAST(0x0000 AS nchar(1)), CAST([customer].[country] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2) = 0 AND N'.' + CAST([customer].[country] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 NOT LIKE CAST(0x25005B005E0000D82D00FFDB5D005B0000DC2D00FFDF5D002500 AS nvarchar(13)) AND CAST([customer].[country] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 + N'.' NOT LIKE CAST(0x25005B0000D82D00FFDB5D005B005E0000DC2D00FFDF5D002500 AS nvarchar(13)) THEN CAST([customer].[country] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 END AS [country]
FROM [groups.vip] AS [groups.vip]
LEFT JOIN [customer] AS [customer] ON [groups.vip].[id] = CAST([customer].[id] AS bigint)
ORDER BY CASE WHEN [groups.vip].[id] IS NULL THEN 1 ELSE 0 END, [groups.vip].[id];

-- pause_a_week
SELECT [given].[one], CASE WHEN CAST(MONTH(CAST('2026-11-24' AS date)) AS bigint) = 12 THEN CAST(1400000000000000000000 AS decimal(38,0)) ELSE CAST(700000000000000000000 AS decimal(38,0)) END AS [value]
FROM (VALUES (CAST(1 AS bigint))) AS [given]([one])
ORDER BY CASE WHEN [given].[one] IS NULL THEN 1 ELSE 0 END, [given].[one];

-- still_quiet.result
SELECT [pause_a_week.result].[id], [pause_a_week.result].[spend], [pause_a_week.result].[last_product], [pause_a_week.result].[orders_in_year], [pause_a_week.result].[last_three]
INTO [still_quiet.result]
FROM [pause_a_week.result] AS [pause_a_week.result]
WHERE CASE WHEN ([pause_a_week.result].[id] IN (
  SELECT CAST([purchases].[customer_id] AS bigint) AS [tie]
  FROM [purchase] AS [purchases]
  WHERE [purchases].[ordered_on] >= CAST('2026-11-17' AS date)
)) THEN 0 ELSE 1 END = 1;

-- gate dressed.result
WITH [avg] AS (
  SELECT CASE WHEN SUM(CAST(CAST([dressed.result].[spend] * 100 AS decimal(19,0)) AS decimal(38,0))) BETWEEN -9223372036854775808 AND 9223372036854775807 THEN CAST(CAST(SUM(CAST(CAST([dressed.result].[spend] * 100 AS decimal(19,0)) AS decimal(38,0))) AS bigint) AS float) ELSE CAST(SUM(CAST(CAST([dressed.result].[spend] * 100 AS decimal(19,0)) AS decimal(38,0))) AS float) END / 1e2 / NULLIF(COUNT_BIG([dressed.result].[spend]), 0) AS [avg]
  FROM [dressed.result] AS [dressed.result]
)
SELECT [given].[one], [avg].[avg] AS [value]
FROM (VALUES (CAST(1 AS bigint))) AS [given]([one])
LEFT JOIN [avg] ON 1 = 1
ORDER BY CASE WHEN [given].[one] IS NULL THEN 1 ELSE 0 END, [given].[one];

