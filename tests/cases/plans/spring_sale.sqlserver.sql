-- buyers.result
WITH [purchases_2] AS (
  SELECT CAST([purchases].[customer_id] AS bigint) AS [customer_id], SUM(TRY_CAST([purchases].[amount] AS decimal(18,2))) AS [sum_amount]
  FROM [purchase] AS [purchases]
  GROUP BY CAST([purchases].[customer_id] AS bigint)
)
SELECT CAST([customer].[id] AS bigint) AS [id]
INTO [buyers.result]
FROM [customer] AS [customer]
WHERE CAST(CAST([customer].[country] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 AS varbinary(max)) IN (CAST(N'FR' AS varbinary(max)), CAST(N'BE' AS varbinary(max)), CAST(N'LU' AS varbinary(max)), CAST(N'CH' AS varbinary(max)), CAST(N'DE' AS varbinary(max)), CAST(N'NL' AS varbinary(max)), CAST(N'GB' AS varbinary(max)), CAST(N'IE' AS varbinary(max)), CAST(N'ES' AS varbinary(max)), CAST(N'PT' AS varbinary(max)), CAST(N'IT' AS varbinary(max)), CAST(N'PL' AS varbinary(max))) AND CAST([customer].[id] AS bigint) IN (
  SELECT [purchases_2].[customer_id]
  FROM [purchases_2]
  WHERE TRY_CAST(COALESCE([purchases_2].[sum_amount], 0) AS decimal(18,2)) >= 500.00
);

-- unique.unique
WITH [$lower] AS (
  SELECT N'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽƁƂƄƆƇƉƊƋƎƏƐƑƓƔƖƗƘƜƝƟƠƢƤƦƧƩƬƮƯƱƲƳƵƷƸƼǄǅǇǈǊǋǍǏǑǓǕǗǙǛǞǠǢǤǦǨǪǬǮǱǲǴǶǷǸǺǼǾȀȂȄȆȈȊȌȎȐȒȔȖȘȚȜȞȠȢȤȦȨȪȬȮȰȲȺȻȽȾɁɃɄɅɆɈɊɌɎͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾԀԂԄԆԈԊԌԎԐԒԔԖԘԚԜԞԠԢԤԦԨԪԬԮԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖႠႡႢႣႤႥႦႧႨႩႪႫႬႭႮႯႰႱႲႳႴႵႶႷႸႹႺႻႼႽႾႿჀჁჂჃჄჅჇჍᎠᎡᎢᎣᎤᎥᎦᎧᎨᎩᎪᎫᎬᎭᎮᎯᎰᎱᎲᎳᎴᎵᎶᎷᎸᎹᎺᎻᎼᎽᎾᎿᏀᏁᏂᏃᏄᏅᏆᏇᏈᏉᏊᏋᏌᏍᏎᏏᏐᏑᏒᏓᏔᏕᏖᏗᏘᏙᏚᏛᏜᏝᏞᏟᏠᏡᏢᏣᏤᏥᏦᏧᏨᏩᏪᏫᏬᏭᏮᏯᏰᏱᏲᏳᏴᏵᲐᲑᲒᲓᲔᲕᲖᲗᲘᲙᲚᲛᲜᲝᲞᲟᲠᲡᲢᲣᲤᲥᲦᲧᲨᲩᲪᲫᲬᲭᲮᲯᲰᲱᲲᲳᲴᲵᲶᲷᲸᲹᲺᲽᲾᲿḀḂḄḆḈḊḌḎḐḒḔḖḘḚḜḞḠḢḤḦḨḪḬḮḰḲḴḶḸḺḼḾṀṂṄṆṈṊṌṎṐṒṔṖṘṚṜṞṠṢṤṦṨṪṬṮṰṲṴṶṸṺṼṾẀẂẄẆẈẊẌẎẐẒẔẞẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸỺỼỾἈἉἊἋἌἍἎἏἘἙἚἛἜἝἨἩἪἫἬἭἮἯἸἹἺἻἼἽἾἿὈὉὊὋὌὍὙὛὝὟὨὩὪὫὬὭὮὯᾈᾉᾊᾋᾌᾍᾎᾏᾘᾙᾚᾛᾜᾝᾞᾟᾨᾩᾪᾫᾬᾭᾮᾯᾸᾹᾺΆᾼῈΈῊΉῌῘῙῚΊῨῩῪΎῬῸΌῺΏῼΩKÅℲⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫⅬⅭⅮⅯↃⒶⒷⒸⒹⒺⒻⒼⒽⒾⒿⓀⓁⓂⓃⓄⓅⓆⓇⓈⓉⓊⓋⓌⓍⓎⓏⰀⰁⰂⰃⰄⰅⰆⰇⰈⰉⰊⰋⰌⰍⰎⰏⰐⰑⰒⰓⰔⰕⰖⰗⰘⰙⰚⰛⰜⰝⰞⰟⰠⰡⰢⰣⰤⰥⰦⰧⰨⰩⰪⰫⰬⰭⰮⰯⱠⱢⱣⱤⱧⱩⱫⱭⱮⱯⱰⱲⱵⱾⱿⲀⲂⲄⲆⲈⲊⲌⲎⲐⲒⲔⲖⲘⲚⲜⲞⲠⲢⲤⲦⲨⲪⲬⲮⲰⲲⲴⲶⲸⲺⲼⲾⳀⳂⳄⳆⳈⳊⳌⳎⳐⳒⳔⳖⳘⳚⳜⳞⳠⳢⳫⳭⳲꙀꙂꙄꙆꙈꙊꙌꙎꙐꙒꙔꙖꙘꙚꙜꙞꙠꙢꙤꙦꙨꙪꙬꚀꚂꚄꚆꚈꚊꚌꚎꚐꚒꚔꚖꚘꚚꜢꜤꜦꜨꜪꜬꜮꜲꜴꜶꜸꜺꜼꜾꝀꝂꝄꝆꝈꝊꝌꝎꝐꝒꝔꝖꝘꝚꝜꝞꝠꝢꝤꝦꝨꝪꝬꝮꝹꝻꝽꝾꞀꞂꞄꞆꞋꞍꞐꞒꞖꞘꞚꞜꞞꞠꞢꞤꞦꞨꞪꞫꞬꞭꞮꞰꞱꞲꞳꞴꞶꞸꞺꞼꞾꟀꟂꟄꟅꟆꟇꟉꟐꟖꟘꟵＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ' AS [from], N'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįiĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžɓƃƅɔƈɖɗƌǝəɛƒɠɣɩɨƙɯɲɵơƣƥʀƨʃƭʈưʊʋƴƶʒƹƽǆǆǉǉǌǌǎǐǒǔǖǘǚǜǟǡǣǥǧǩǫǭǯǳǳǵƕƿǹǻǽǿȁȃȅȇȉȋȍȏȑȓȕȗșțȝȟƞȣȥȧȩȫȭȯȱȳⱥȼƚⱦɂƀʉʌɇɉɋɍɏͱͳͷϳάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯθϸϲϻͻͼͽѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿԁԃԅԇԉԋԍԏԑԓԕԗԙԛԝԟԡԣԥԧԩԫԭԯաբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆⴀⴁⴂⴃⴄⴅⴆⴇⴈⴉⴊⴋⴌⴍⴎⴏⴐⴑⴒⴓⴔⴕⴖⴗⴘⴙⴚⴛⴜⴝⴞⴟⴠⴡⴢⴣⴤⴥⴧⴭꭰꭱꭲꭳꭴꭵꭶꭷꭸꭹꭺꭻꭼꭽꭾꭿꮀꮁꮂꮃꮄꮅꮆꮇꮈꮉꮊꮋꮌꮍꮎꮏꮐꮑꮒꮓꮔꮕꮖꮗꮘꮙꮚꮛꮜꮝꮞꮟꮠꮡꮢꮣꮤꮥꮦꮧꮨꮩꮪꮫꮬꮭꮮꮯꮰꮱꮲꮳꮴꮵꮶꮷꮸꮹꮺꮻꮼꮽꮾꮿᏸᏹᏺᏻᏼᏽაბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰჱჲჳჴჵჶჷჸჹჺჽჾჿḁḃḅḇḉḋḍḏḑḓḕḗḙḛḝḟḡḣḥḧḩḫḭḯḱḳḵḷḹḻḽḿṁṃṅṇṉṋṍṏṑṓṕṗṙṛṝṟṡṣṥṧṩṫṭṯṱṳṵṷṹṻṽṿẁẃẅẇẉẋẍẏẑẓẕßạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹỻỽỿἀἁἂἃἄἅἆἇἐἑἒἓἔἕἠἡἢἣἤἥἦἧἰἱἲἳἴἵἶἷὀὁὂὃὄὅὑὓὕὗὠὡὢὣὤὥὦὧᾀᾁᾂᾃᾄᾅᾆᾇᾐᾑᾒᾓᾔᾕᾖᾗᾠᾡᾢᾣᾤᾥᾦᾧᾰᾱὰάᾳὲέὴήῃῐῑὶίῠῡὺύῥὸόὼώῳωkåⅎⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻⅼⅽⅾⅿↄⓐⓑⓒⓓⓔⓕⓖⓗⓘⓙⓚⓛⓜⓝⓞⓟⓠⓡⓢⓣⓤⓥⓦⓧⓨⓩⰰⰱⰲⰳⰴⰵⰶⰷⰸⰹⰺⰻⰼⰽⰾⰿⱀⱁⱂⱃⱄⱅⱆⱇⱈⱉⱊⱋⱌⱍⱎⱏⱐⱑⱒⱓⱔⱕⱖⱗⱘⱙⱚⱛⱜⱝⱞⱟⱡɫᵽɽⱨⱪⱬɑɱɐɒⱳⱶȿɀⲁⲃⲅⲇⲉⲋⲍⲏⲑⲓⲕⲗⲙⲛⲝⲟⲡⲣⲥⲧⲩⲫⲭⲯⲱⲳⲵⲷⲹⲻⲽⲿⳁⳃⳅⳇⳉⳋⳍⳏⳑⳓⳕⳗⳙⳛⳝⳟⳡⳣⳬⳮⳳꙁꙃꙅꙇꙉꙋꙍꙏꙑꙓꙕꙗꙙꙛꙝꙟꙡꙣꙥꙧꙩꙫꙭꚁꚃꚅꚇꚉꚋꚍꚏꚑꚓꚕꚗꚙꚛꜣꜥꜧꜩꜫꜭꜯꜳꜵꜷꜹꜻꜽꜿꝁꝃꝅꝇꝉꝋꝍꝏꝑꝓꝕꝗꝙꝛꝝꝟꝡꝣꝥꝧꝩꝫꝭꝯꝺꝼᵹꝿꞁꞃꞅꞇꞌɥꞑꞓꞗꞙꞛꞝꞟꞡꞣꞥꞧꞩɦɜɡɬɪʞʇʝꭓꞵꞷꞹꞻꞽꞿꟁꟃꞔʂᶎꟈꟊꟑꟗꟙꟶａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ' AS [to]
), [$lower_far] AS (
  SELECT [$v].[high], [$v].[first], [$v].[last], [$v].[by]
  FROM (VALUES (55297, 56320, 56359, 40), (55297, 56496, 56531, 40), (55297, 56688, 56698, 39), (55297, 56700, 56714, 39), (55297, 56716, 56722, 39), (55297, 56724, 56725, 39), (55299, 56448, 56498, 64), (55302, 56480, 56511, 32), (55323, 56896, 56927, 32), (55354, 56576, 56609, 34)) AS [$v]([high], [first], [last], [by])
), [purchases_2] AS (
  SELECT CAST([purchases].[customer_id] AS bigint) AS [customer_id], MIN([purchases].[ordered_on]) AS [min_ordered_on]
  FROM [purchase] AS [purchases]
  WHERE CAST([purchases].[customer_id] AS bigint) IN (
    SELECT [buyers.result].[id]
    FROM [buyers.result] AS [buyers.result]
  )
  GROUP BY CAST([purchases].[customer_id] AS bigint)
)
SELECT [numbered].[id]
INTO [unique.unique]
FROM (
  SELECT [buyers.result].[id], CASE WHEN CAST((SELECT CASE WHEN [$t].[t] COLLATE Latin1_General_100_BIN2 NOT LIKE N'%[^ -~]%' THEN LOWER([$t].[t] COLLATE Latin1_General_100_BIN2) ELSE TRANSLATE(CASE WHEN [$t].[t] COLLATE Latin1_General_100_BIN2 LIKE CAST(0x25005B0001D803D806D81BD83AD85D002500 AS nvarchar(9)) THEN (SELECT STRING_AGG([$y].[c], N'') WITHIN GROUP (ORDER BY [$y].[n]) FROM (SELECT [$x].[n], CASE WHEN [$f].[by] IS NULL THEN [$x].[c] ELSE LEFT([$x].[c], 1) + CAST(CAST((UNICODE(SUBSTRING([$x].[c], 2, 1)) + [$f].[by]) % 256 AS binary(1)) + CAST((UNICODE(SUBSTRING([$x].[c], 2, 1)) + [$f].[by]) / 256 AS binary(1)) AS nvarchar(1)) END AS [c] FROM (SELECT SUBSTRING([$t].[t] COLLATE Latin1_General_100_CS_AS_SC, [$s].[value], 1) COLLATE Latin1_General_100_BIN2 AS [c], [$s].[value] AS [n] FROM GENERATE_SERIES(CAST(1 AS bigint), CAST(LEN([$t].[t] COLLATE Latin1_General_100_CS_AS_SC + N'.') - 1 AS bigint), CAST(1 AS bigint)) AS [$s]) AS [$x] LEFT JOIN [$lower_far] AS [$f] ON UNICODE(LEFT([$x].[c], 1)) = [$f].[high] AND UNICODE(SUBSTRING([$x].[c], 2, 1)) BETWEEN [$f].[first] AND [$f].[last]) AS [$y]) ELSE [$t].[t] COLLATE Latin1_General_100_BIN2 END, (SELECT [$lower].[from] FROM [$lower]), (SELECT [$lower].[to] FROM [$lower])) END FROM (SELECT CASE WHEN DATALENGTH([customer].[email]) > 0 AND CHARINDEX(CAST(0x0000 AS nchar(1)), CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2) = 0 AND N'.' + CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 NOT LIKE CAST(0x25005B005E0000D82D00FFDB5D005B0000DC2D00FFDF5D002500 AS nvarchar(13)) AND CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 + N'.' NOT LIKE CAST(0x25005B0000D82D00FFDB5D005B005E0000DC2D00FFDF5D002500 AS nvarchar(13)) THEN CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 END AS [t]) AS [$t]) AS varbinary(max)) IS NULL OR row_number() OVER (PARTITION BY CAST((SELECT CASE WHEN [$t].[t] COLLATE Latin1_General_100_BIN2 NOT LIKE N'%[^ -~]%' THEN LOWER([$t].[t] COLLATE Latin1_General_100_BIN2) ELSE TRANSLATE(CASE WHEN [$t].[t] COLLATE Latin1_General_100_BIN2 LIKE CAST(0x25005B0001D803D806D81BD83AD85D002500 AS nvarchar(9)) THEN (SELECT STRING_AGG([$y].[c], N'') WITHIN GROUP (ORDER BY [$y].[n]) FROM (SELECT [$x].[n], CASE WHEN [$f].[by] IS NULL THEN [$x].[c] ELSE LEFT([$x].[c], 1) + CAST(CAST((UNICODE(SUBSTRING([$x].[c], 2, 1)) + [$f].[by]) % 256 AS binary(1)) + CAST((UNICODE(SUBSTRING([$x].[c], 2, 1)) + [$f].[by]) / 256 AS binary(1)) AS nvarchar(1)) END AS [c] FROM (SELECT SUBSTRING([$t].[t] COLLATE Latin1_General_100_CS_AS_SC, [$s].[value], 1) COLLATE Latin1_General_100_BIN2 AS [c], [$s].[value] AS [n] FROM GENERATE_SERIES(CAST(1 AS bigint), CAST(LEN([$t].[t] COLLATE Latin1_General_100_CS_AS_SC + N'.') - 1 AS bigint), CAST(1 AS bigint)) AS [$s]) AS [$x] LEFT JOIN [$lower_far] AS [$f] ON UNICODE(LEFT([$x].[c], 1)) = [$f].[high] AND UNICODE(SUBSTRING([$x].[c], 2, 1)) BETWEEN [$f].[first] AND [$f].[last]) AS [$y]) ELSE [$t].[t] COLLATE Latin1_General_100_BIN2 END, (SELECT [$lower].[from] FROM [$lower]), (SELECT [$lower].[to] FROM [$lower])) END FROM (SELECT CASE WHEN DATALENGTH([customer].[email]) > 0 AND CHARINDEX(CAST(0x0000 AS nchar(1)), CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2) = 0 AND N'.' + CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 NOT LIKE CAST(0x25005B005E0000D82D00FFDB5D005B0000DC2D00FFDF5D002500 AS nvarchar(13)) AND CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 + N'.' NOT LIKE CAST(0x25005B0000D82D00FFDB5D005B005E0000DC2D00FFDF5D002500 AS nvarchar(13)) THEN CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 END AS [t]) AS [$t]) AS varbinary(max)) ORDER BY [purchases_2].[min_ordered_on] DESC, CASE WHEN [buyers.result].[id] IS NULL THEN 1 ELSE 0 END, [buyers.result].[id]) <= 1 THEN 1 ELSE 0 END AS [kept]
  FROM [buyers.result] AS [buyers.result]
  LEFT JOIN [customer] AS [customer] ON [buyers.result].[id] = CAST([customer].[id] AS bigint)
  LEFT JOIN [purchases_2] ON [buyers.result].[id] = [purchases_2].[customer_id]
) AS [numbered]
WHERE [numbered].[kept] = 1;

-- unique.duplicates
SELECT [buyers.result].[id]
INTO [unique.duplicates]
FROM [buyers.result] AS [buyers.result]
WHERE CASE WHEN ([buyers.result].[id] IN (
  SELECT [unique].[id]
  FROM [unique.unique] AS [unique]
)) THEN 0 ELSE 1 END = 1;

-- segments.control
WITH [count] AS (
  SELECT COUNT_BIG(*) AS [count]
  FROM [unique.unique] AS [unique.unique_2]
)
SELECT TOP ((
  SELECT coalesce(CAST(ROUND(TRY_CAST(TRY_CAST(TRY_CAST([count].[count] AS decimal(18,0)) * 0.10 AS decimal(18,6)) AS decimal(18,0)), 0, 1) AS bigint), 0) AS [value]
  FROM [count]
)) [unique.unique].[id]
INTO [segments.control]
FROM [unique.unique] AS [unique.unique]
ORDER BY HASHBYTES('MD5', CAST(CAST((N'7' + N':') + CAST([unique.unique].[id] AS nvarchar(20)) AS varchar(max)) AS varbinary(max))), CASE WHEN [unique.unique].[id] IS NULL THEN 1 ELSE 0 END, [unique.unique].[id];

-- segments.vip
WITH [purchases_2] AS (
  SELECT CAST([purchases].[customer_id] AS bigint) AS [customer_id], SUM(TRY_CAST([purchases].[amount] AS decimal(18,2))) AS [sum_amount]
  FROM [purchase] AS [purchases]
  WHERE CAST([purchases].[customer_id] AS bigint) IN (
    SELECT [unique.unique].[id]
    FROM [unique.unique] AS [unique.unique]
  )
  GROUP BY CAST([purchases].[customer_id] AS bigint)
)
SELECT TOP (500) [unique.unique].[id]
INTO [segments.vip]
FROM [unique.unique] AS [unique.unique]
LEFT JOIN [purchases_2] ON [unique.unique].[id] = [purchases_2].[customer_id]
WHERE CASE WHEN ([unique.unique].[id] IN (
  SELECT [control].[id]
  FROM [segments.control] AS [control]
)) THEN 0 ELSE 1 END = 1 AND TRY_CAST(COALESCE([purchases_2].[sum_amount], 0) AS decimal(18,2)) > 1000
ORDER BY TRY_CAST(COALESCE([purchases_2].[sum_amount], 0) AS decimal(18,2)) DESC, CASE WHEN [unique.unique].[id] IS NULL THEN 1 ELSE 0 END, [unique.unique].[id];

-- segments.others
SELECT [unique.unique].[id]
INTO [segments.others]
FROM [unique.unique] AS [unique.unique]
WHERE CASE WHEN ([unique.unique].[id] IN (
  SELECT [control].[id]
  FROM [segments.control] AS [control]
)) THEN 0 ELSE 1 END = 1 AND CASE WHEN ([unique.unique].[id] IN (
  SELECT [vip].[id]
  FROM [segments.vip] AS [vip]
)) THEN 0 ELSE 1 END = 1;

-- export
SELECT [segments.vip].[id], CASE WHEN DATALENGTH([customer].[email]) > 0 AND CHARINDEX(CAST(0x0000 AS nchar(1)), CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2) = 0 AND N'.' + CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 NOT LIKE CAST(0x25005B005E0000D82D00FFDB5D005B0000DC2D00FFDF5D002500 AS nvarchar(13)) AND CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 + N'.' NOT LIKE CAST(0x25005B0000D82D00FFDB5D005B005E0000DC2D00FFDF5D002500 AS nvarchar(13)) THEN CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 END AS [email], CASE WHEN DATALENGTH([customer].[first_name]) > 0 AND CHARINDEX(CAST(0x0000 AS nchar(1)), CAST([customer].[first_name] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2) = 0 AND N'.' + CAST([customer].[first_name] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 NOT LIKE CAST(0x25005B005E0000D82D00FFDB5D005B0000DC2D00FFDF5D002500 AS nvarchar(13)) AND CAST([customer].[first_name] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 + N'.' NOT LIKE CAST(0x25005B0000D82D00FFDB5D005B005E0000DC2D00FFDF5D002500 AS nvarchar(13)) THEN CAST([customer].[first_name] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 END AS [first_name], CASE WHEN DATALENGTH([customer].[last_name]) > 0 AND CHARINDEX(CAST(0x0000 AS nchar(1)), CAST([customer].[last_name] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2) = 0 AND N'.' + CAST([customer].[last_name] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 NOT LIKE CAST(0x25005B005E0000D82D00FFDB5D005B0000DC2D00FFDF5D002500 AS nvarchar(13)) AND CAST([customer].[last_name] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 + N'.' NOT LIKE CAST(0x25005B0000D82D00FFDB5D005B005E0000DC2D00FFDF5D002500 AS nvarchar(13)) THEN CAST([customer].[last_name] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 END AS [last_name], CASE WHEN DATALENGTH([customer].[city]) > 0 AND CHARINDEX(CAST(0x0000 AS nchar(1)), CAST([customer].[city] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2) = 0 AND N'.' + CAST([customer].[city] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 NOT LIKE CAST(0x25005B005E0000D82D00FFDB5D005B0000DC2D00FFDF5D002500 AS nvarchar(13)) AND CAST([customer].[city] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 + N'.' NOT LIKE CAST(0x25005B0000D82D00FFDB5D005B005E0000DC2D00FFDF5D002500 AS nvarchar(13)) THEN CAST([customer].[city] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 END AS [city], CASE WHEN DATALENGTH([customer].[country]) > 0 AND CHARINDEX(CAST(0x0000 AS nchar(1)), CAST([customer].[country] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2) = 0 AND N'.' + CAST([customer].[country] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 NOT LIKE CAST(0x25005B005E0000D82D00FFDB5D005B0000DC2D00FFDF5D002500 AS nvarchar(13)) AND CAST([customer].[country] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 + N'.' NOT LIKE CAST(0x25005B0000D82D00FFDB5D005B005E0000DC2D00FFDF5D002500 AS nvarchar(13)) THEN CAST([customer].[country] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 END AS [country]
FROM [segments.vip] AS [segments.vip]
LEFT JOIN [customer] AS [customer] ON [segments.vip].[id] = CAST([customer].[id] AS bigint)
ORDER BY CASE WHEN [segments.vip].[id] IS NULL THEN 1 ELSE 0 END, [segments.vip].[id];

-- gate unique.unique
WITH [count] AS (
  SELECT COUNT_BIG(*) AS [count]
  FROM [unique.unique] AS [unique.unique]
  LEFT JOIN [customer] AS [customer] ON [unique.unique].[id] = CAST([customer].[id] AS bigint)
  WHERE CASE WHEN DATALENGTH([customer].[email]) > 0 AND CHARINDEX(CAST(0x0000 AS nchar(1)), CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2) = 0 AND N'.' + CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 NOT LIKE CAST(0x25005B005E0000D82D00FFDB5D005B0000DC2D00FFDF5D002500 AS nvarchar(13)) AND CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 + N'.' NOT LIKE CAST(0x25005B0000D82D00FFDB5D005B005E0000DC2D00FFDF5D002500 AS nvarchar(13)) THEN CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 END IS NULL
)
SELECT [given].[one], [count].[count] AS [value]
FROM (VALUES (CAST(1 AS bigint))) AS [given]([one])
LEFT JOIN [count] ON 1 = 1
ORDER BY CASE WHEN [given].[one] IS NULL THEN 1 ELSE 0 END, [given].[one];

