-- subscribers.result
SELECT CAST([customer].[id] AS bigint) AS [id]
INTO [subscribers.result]
FROM [customer] AS [customer]
LEFT JOIN [consent] AS [consent] ON CAST([customer].[id] AS bigint) = CAST([consent].[customer_id] AS bigint)
WHERE CASE WHEN DATALENGTH([customer].[email]) > 0 AND CHARINDEX(CAST(0x0000 AS nchar(1)), CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2) = 0 AND N'.' + CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 NOT LIKE CAST(0x25005B005E0000D82D00FFDB5D005B0000DC2D00FFDF5D002500 AS nvarchar(13)) AND CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 + N'.' NOT LIKE CAST(0x25005B0000D82D00FFDB5D005B005E0000DC2D00FFDF5D002500 AS nvarchar(13)) THEN CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 END IS NOT NULL AND [consent].[email_opt_in] = 1;

-- web_lines.result
SELECT CASE WHEN DATALENGTH([purchase].[order_number]) > 0 AND CHARINDEX(CAST(0x0000 AS nchar(1)), CAST([purchase].[order_number] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2) = 0 AND N'.' + CAST([purchase].[order_number] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 NOT LIKE CAST(0x25005B005E0000D82D00FFDB5D005B0000DC2D00FFDF5D002500 AS nvarchar(13)) AND CAST([purchase].[order_number] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 + N'.' NOT LIKE CAST(0x25005B0000D82D00FFDB5D005B005E0000DC2D00FFDF5D002500 AS nvarchar(13)) THEN CAST([purchase].[order_number] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 END AS [order_number], CAST([purchase].[line] AS bigint) AS [line]
INTO [web_lines.result]
FROM [purchase] AS [purchase]
WHERE CAST([purchase].[channel] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 LIKE N'web' AND [purchase].[ordered_on] >= CAST('2026-05-01' AS date);

-- web_buyers.result
WITH [distinct] AS (
  SELECT [numbered].[order_number], [numbered].[line], [numbered].[customer_id], [numbered].[product_id]
  FROM (
    SELECT [web_lines.result].[order_number], [web_lines.result].[line], CAST([purchase].[customer_id] AS bigint) AS [customer_id], CAST([purchase].[product_id] AS bigint) AS [product_id], CASE WHEN CAST([customer].[id] AS bigint) IS NULL OR row_number() OVER (PARTITION BY CAST([customer].[id] AS bigint) ORDER BY [purchase].[ordered_on] DESC, CASE WHEN CAST(CAST([web_lines.result].[order_number] COLLATE Latin1_General_100_BIN2_UTF8 AS varchar(max)) AS varbinary(max)) IS NULL THEN 1 ELSE 0 END, CAST(CAST([web_lines.result].[order_number] COLLATE Latin1_General_100_BIN2_UTF8 AS varchar(max)) AS varbinary(max)), CASE WHEN [web_lines.result].[line] IS NULL THEN 1 ELSE 0 END, [web_lines.result].[line]) <= 1 THEN 1 ELSE 0 END AS [kept]
    FROM [web_lines.result] AS [web_lines.result]
    LEFT JOIN [purchase] AS [purchase] ON CAST([web_lines.result].[order_number] AS varbinary(max)) = CAST(CASE WHEN DATALENGTH([purchase].[order_number]) > 0 AND CHARINDEX(CAST(0x0000 AS nchar(1)), CAST([purchase].[order_number] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2) = 0 AND N'.' + CAST([purchase].[order_number] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 NOT LIKE CAST(0x25005B005E0000D82D00FFDB5D005B0000DC2D00FFDF5D002500 AS nvarchar(13)) AND CAST([purchase].[order_number] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 + N'.' NOT LIKE CAST(0x25005B0000D82D00FFDB5D005B005E0000DC2D00FFDF5D002500 AS nvarchar(13)) THEN CAST([purchase].[order_number] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 END AS varbinary(max)) AND [web_lines.result].[line] = CAST([purchase].[line] AS bigint)
    LEFT JOIN [customer] AS [customer] ON CAST([purchase].[customer_id] AS bigint) = CAST([customer].[id] AS bigint)
  ) AS [numbered]
  WHERE [numbered].[kept] = 1
), [groups] AS (
  SELECT [distinct_2].[customer_id] AS [id]
  FROM [distinct] AS [distinct_2]
  WHERE [distinct_2].[customer_id] IN (
    SELECT CAST([customer_2].[id] AS bigint) AS [id]
    FROM [customer] AS [customer_2]
  )
  GROUP BY [distinct_2].[customer_id]
), [input] AS (
  SELECT [$rows].[value] AS [id], MAX([$rows].[value2]) AS [first_name]
  FROM (
    SELECT CAST([customer_3].[id] AS bigint) AS [value], CASE WHEN ROW_NUMBER() OVER (PARTITION BY CAST([customer_3].[id] AS bigint) ORDER BY CASE WHEN CAST(CAST([distinct_3].[order_number] COLLATE Latin1_General_100_BIN2_UTF8 AS varchar(max)) AS varbinary(max)) IS NULL THEN 1 ELSE 0 END, CAST(CAST([distinct_3].[order_number] COLLATE Latin1_General_100_BIN2_UTF8 AS varchar(max)) AS varbinary(max)), CASE WHEN [distinct_3].[line] IS NULL THEN 1 ELSE 0 END, [distinct_3].[line]) = 1 THEN CASE WHEN DATALENGTH([product].[name]) > 0 AND CHARINDEX(CAST(0x0000 AS nchar(1)), CAST([product].[name] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2) = 0 AND N'.' + CAST([product].[name] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 NOT LIKE CAST(0x25005B005E0000D82D00FFDB5D005B0000DC2D00FFDF5D002500 AS nvarchar(13)) AND CAST([product].[name] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 + N'.' NOT LIKE CAST(0x25005B0000D82D00FFDB5D005B005E0000DC2D00FFDF5D002500 AS nvarchar(13)) THEN CAST([product].[name] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 END END AS [value2]
    FROM [distinct] AS [distinct_3]
    LEFT JOIN [customer] AS [customer_3] ON [distinct_3].[customer_id] = CAST([customer_3].[id] AS bigint)
    LEFT JOIN [product] AS [product] ON [distinct_3].[product_id] = CAST([product].[id] AS bigint)
  ) AS [$rows]
  GROUP BY [$rows].[value]
)
SELECT [groups].[id], [input].[first_name] AS [last_article]
INTO [web_buyers.result]
FROM [groups]
LEFT JOIN [input] ON [groups].[id] = [input].[id];

-- web_buyers.unmatched
SELECT [web_lines.result].[order_number], [web_lines.result].[line]
INTO [web_buyers.unmatched]
FROM [web_lines.result] AS [web_lines.result]
LEFT JOIN [purchase] AS [purchase] ON CAST([web_lines.result].[order_number] AS varbinary(max)) = CAST(CASE WHEN DATALENGTH([purchase].[order_number]) > 0 AND CHARINDEX(CAST(0x0000 AS nchar(1)), CAST([purchase].[order_number] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2) = 0 AND N'.' + CAST([purchase].[order_number] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 NOT LIKE CAST(0x25005B005E0000D82D00FFDB5D005B0000DC2D00FFDF5D002500 AS nvarchar(13)) AND CAST([purchase].[order_number] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 + N'.' NOT LIKE CAST(0x25005B0000D82D00FFDB5D005B005E0000DC2D00FFDF5D002500 AS nvarchar(13)) THEN CAST([purchase].[order_number] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 END AS varbinary(max)) AND [web_lines.result].[line] = CAST([purchase].[line] AS bigint)
LEFT JOIN [customer] AS [customer] ON CAST([purchase].[customer_id] AS bigint) = CAST([customer].[id] AS bigint)
WHERE CAST([customer].[id] AS bigint) IS NULL;

-- unreachable.result
SELECT CAST([customer].[id] AS bigint) AS [id]
INTO [unreachable.result]
FROM [customer] AS [customer]
LEFT JOIN [consent] AS [consent] ON CAST([customer].[id] AS bigint) = CAST([consent].[customer_id] AS bigint)
WHERE CASE WHEN DATALENGTH([customer].[email]) > 0 AND CHARINDEX(CAST(0x0000 AS nchar(1)), CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2) = 0 AND N'.' + CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 NOT LIKE CAST(0x25005B005E0000D82D00FFDB5D005B0000DC2D00FFDF5D002500 AS nvarchar(13)) AND CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 + N'.' NOT LIKE CAST(0x25005B0000D82D00FFDB5D005B005E0000DC2D00FFDF5D002500 AS nvarchar(13)) THEN CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 END IS NULL OR [consent].[email_opt_in] = CAST(0 AS bit);

-- stop_list.result
SELECT [file].[email], [file].[reason], [file].[added_on]
INTO [stop_list.result]
FROM [data/suppressed.csv] AS [file];

-- stop_list.rejects
SELECT [file].[line], [file].[reason], [file].[text]
INTO [stop_list.rejects]
FROM [data/suppressed.csv] AS [file];

-- stopped.matched
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
INTO [stopped.matched]
FROM [stop_list.result] AS [stop_list.result]
LEFT JOIN [customer_2] ON CAST(CASE WHEN [stop_list.result].[email] COLLATE Latin1_General_100_BIN2 NOT LIKE N'%[^ -~]%' THEN LOWER([stop_list.result].[email] COLLATE Latin1_General_100_BIN2) ELSE TRANSLATE(CASE WHEN [stop_list.result].[email] COLLATE Latin1_General_100_BIN2 LIKE CAST(0x25005B0001D803D806D81BD83AD85D002500 AS nvarchar(9)) THEN (SELECT STRING_AGG([$y].[c], N'') WITHIN GROUP (ORDER BY [$y].[n]) FROM (SELECT [$x].[n], CASE WHEN [$f].[by] IS NULL THEN [$x].[c] ELSE LEFT([$x].[c], 1) + CAST(CAST((UNICODE(SUBSTRING([$x].[c], 2, 1)) + [$f].[by]) % 256 AS binary(1)) + CAST((UNICODE(SUBSTRING([$x].[c], 2, 1)) + [$f].[by]) / 256 AS binary(1)) AS nvarchar(1)) END AS [c] FROM (SELECT SUBSTRING([stop_list.result].[email] COLLATE Latin1_General_100_CS_AS_SC, [$s].[value], 1) COLLATE Latin1_General_100_BIN2 AS [c], [$s].[value] AS [n] FROM GENERATE_SERIES(CAST(1 AS bigint), CAST(LEN([stop_list.result].[email] COLLATE Latin1_General_100_CS_AS_SC + N'.') - 1 AS bigint), CAST(1 AS bigint)) AS [$s]) AS [$x] LEFT JOIN [$lower_far] AS [$f] ON UNICODE(LEFT([$x].[c], 1)) = [$f].[high] AND UNICODE(SUBSTRING([$x].[c], 2, 1)) BETWEEN [$f].[first] AND [$f].[last]) AS [$y]) ELSE [stop_list.result].[email] COLLATE Latin1_General_100_BIN2 END, (SELECT [$lower].[from] FROM [$lower]), (SELECT [$lower].[to] FROM [$lower])) END AS varbinary(max)) = [customer_2].[tie]
WHERE [customer_2].[first_id] IN (
  SELECT CAST([customer_3].[id] AS bigint) AS [id]
  FROM [customer] AS [customer_3]
)
GROUP BY [customer_2].[first_id];

-- stopped.unmatched
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
SELECT [stop_list.result].[email], [stop_list.result].[reason], [stop_list.result].[added_on]
INTO [stopped.unmatched]
FROM [stop_list.result] AS [stop_list.result]
LEFT JOIN [customer_2] ON CAST(CASE WHEN [stop_list.result].[email] COLLATE Latin1_General_100_BIN2 NOT LIKE N'%[^ -~]%' THEN LOWER([stop_list.result].[email] COLLATE Latin1_General_100_BIN2) ELSE TRANSLATE(CASE WHEN [stop_list.result].[email] COLLATE Latin1_General_100_BIN2 LIKE CAST(0x25005B0001D803D806D81BD83AD85D002500 AS nvarchar(9)) THEN (SELECT STRING_AGG([$y].[c], N'') WITHIN GROUP (ORDER BY [$y].[n]) FROM (SELECT [$x].[n], CASE WHEN [$f].[by] IS NULL THEN [$x].[c] ELSE LEFT([$x].[c], 1) + CAST(CAST((UNICODE(SUBSTRING([$x].[c], 2, 1)) + [$f].[by]) % 256 AS binary(1)) + CAST((UNICODE(SUBSTRING([$x].[c], 2, 1)) + [$f].[by]) / 256 AS binary(1)) AS nvarchar(1)) END AS [c] FROM (SELECT SUBSTRING([stop_list.result].[email] COLLATE Latin1_General_100_CS_AS_SC, [$s].[value], 1) COLLATE Latin1_General_100_BIN2 AS [c], [$s].[value] AS [n] FROM GENERATE_SERIES(CAST(1 AS bigint), CAST(LEN([stop_list.result].[email] COLLATE Latin1_General_100_CS_AS_SC + N'.') - 1 AS bigint), CAST(1 AS bigint)) AS [$s]) AS [$x] LEFT JOIN [$lower_far] AS [$f] ON UNICODE(LEFT([$x].[c], 1)) = [$f].[high] AND UNICODE(SUBSTRING([$x].[c], 2, 1)) BETWEEN [$f].[first] AND [$f].[last]) AS [$y]) ELSE [stop_list.result].[email] COLLATE Latin1_General_100_BIN2 END, (SELECT [$lower].[from] FROM [$lower]), (SELECT [$lower].[to] FROM [$lower])) END AS varbinary(max)) = [customer_2].[tie]
WHERE [customer_2].[first_id] IS NULL;

-- readers.result
WITH [union] AS (
  SELECT [all_inputs].[id], MAX([all_inputs].[last_article]) AS [last_article]
  FROM (
    SELECT [subscribers.result].[id], CAST(NULL AS nvarchar(max)) AS [last_article], 1 AS [input]
    FROM [subscribers.result] AS [subscribers.result]
    UNION ALL
    SELECT [web_buyers.result].[id], [web_buyers.result].[last_article], 2 AS [input]
    FROM [web_buyers.result] AS [web_buyers.result]
  ) AS [all_inputs]
  GROUP BY [all_inputs].[id]
)
SELECT [union].[id], [union].[last_article]
INTO [readers.result]
FROM [union]
WHERE CASE WHEN ([union].[id] IN (
  SELECT [unreachable.result].[id]
  FROM [unreachable.result] AS [unreachable.result]
)) THEN 0 ELSE 1 END = 1 AND CASE WHEN ([union].[id] IN (
  SELECT [stopped.matched].[id]
  FROM [stopped.matched] AS [stopped.matched]
)) THEN 0 ELSE 1 END = 1;

-- readers.complement
WITH [union] AS (
  SELECT [all_inputs].[id], MAX([all_inputs].[last_article]) AS [last_article]
  FROM (
    SELECT [subscribers.result].[id], CAST(NULL AS nvarchar(max)) AS [last_article], 1 AS [input]
    FROM [subscribers.result] AS [subscribers.result]
    UNION ALL
    SELECT [web_buyers.result].[id], [web_buyers.result].[last_article], 2 AS [input]
    FROM [web_buyers.result] AS [web_buyers.result]
    UNION ALL
    SELECT [unreachable.result].[id], CAST(NULL AS nvarchar(max)) AS [last_article], 3 AS [input]
    FROM [unreachable.result] AS [unreachable.result]
    UNION ALL
    SELECT [stopped.matched].[id], CAST(NULL AS nvarchar(max)) AS [last_article], 4 AS [input]
    FROM [stopped.matched] AS [stopped.matched]
  ) AS [all_inputs]
  GROUP BY [all_inputs].[id]
)
SELECT [union].[id], [union].[last_article]
INTO [readers.complement]
FROM [union]
WHERE CASE WHEN ([union].[id] IN (
  SELECT [result].[id]
  FROM [readers.result] AS [result]
)) THEN 0 ELSE 1 END = 1;

-- unique.unique
WITH [$lower] AS (
  SELECT N'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽƁƂƄƆƇƉƊƋƎƏƐƑƓƔƖƗƘƜƝƟƠƢƤƦƧƩƬƮƯƱƲƳƵƷƸƼǄǅǇǈǊǋǍǏǑǓǕǗǙǛǞǠǢǤǦǨǪǬǮǱǲǴǶǷǸǺǼǾȀȂȄȆȈȊȌȎȐȒȔȖȘȚȜȞȠȢȤȦȨȪȬȮȰȲȺȻȽȾɁɃɄɅɆɈɊɌɎͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾԀԂԄԆԈԊԌԎԐԒԔԖԘԚԜԞԠԢԤԦԨԪԬԮԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖႠႡႢႣႤႥႦႧႨႩႪႫႬႭႮႯႰႱႲႳႴႵႶႷႸႹႺႻႼႽႾႿჀჁჂჃჄჅჇჍᎠᎡᎢᎣᎤᎥᎦᎧᎨᎩᎪᎫᎬᎭᎮᎯᎰᎱᎲᎳᎴᎵᎶᎷᎸᎹᎺᎻᎼᎽᎾᎿᏀᏁᏂᏃᏄᏅᏆᏇᏈᏉᏊᏋᏌᏍᏎᏏᏐᏑᏒᏓᏔᏕᏖᏗᏘᏙᏚᏛᏜᏝᏞᏟᏠᏡᏢᏣᏤᏥᏦᏧᏨᏩᏪᏫᏬᏭᏮᏯᏰᏱᏲᏳᏴᏵᲐᲑᲒᲓᲔᲕᲖᲗᲘᲙᲚᲛᲜᲝᲞᲟᲠᲡᲢᲣᲤᲥᲦᲧᲨᲩᲪᲫᲬᲭᲮᲯᲰᲱᲲᲳᲴᲵᲶᲷᲸᲹᲺᲽᲾᲿḀḂḄḆḈḊḌḎḐḒḔḖḘḚḜḞḠḢḤḦḨḪḬḮḰḲḴḶḸḺḼḾṀṂṄṆṈṊṌṎṐṒṔṖṘṚṜṞṠṢṤṦṨṪṬṮṰṲṴṶṸṺṼṾẀẂẄẆẈẊẌẎẐẒẔẞẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸỺỼỾἈἉἊἋἌἍἎἏἘἙἚἛἜἝἨἩἪἫἬἭἮἯἸἹἺἻἼἽἾἿὈὉὊὋὌὍὙὛὝὟὨὩὪὫὬὭὮὯᾈᾉᾊᾋᾌᾍᾎᾏᾘᾙᾚᾛᾜᾝᾞᾟᾨᾩᾪᾫᾬᾭᾮᾯᾸᾹᾺΆᾼῈΈῊΉῌῘῙῚΊῨῩῪΎῬῸΌῺΏῼΩKÅℲⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫⅬⅭⅮⅯↃⒶⒷⒸⒹⒺⒻⒼⒽⒾⒿⓀⓁⓂⓃⓄⓅⓆⓇⓈⓉⓊⓋⓌⓍⓎⓏⰀⰁⰂⰃⰄⰅⰆⰇⰈⰉⰊⰋⰌⰍⰎⰏⰐⰑⰒⰓⰔⰕⰖⰗⰘⰙⰚⰛⰜⰝⰞⰟⰠⰡⰢⰣⰤⰥⰦⰧⰨⰩⰪⰫⰬⰭⰮⰯⱠⱢⱣⱤⱧⱩⱫⱭⱮⱯⱰⱲⱵⱾⱿⲀⲂⲄⲆⲈⲊⲌⲎⲐⲒⲔⲖⲘⲚⲜⲞⲠⲢⲤⲦⲨⲪⲬⲮⲰⲲⲴⲶⲸⲺⲼⲾⳀⳂⳄⳆⳈⳊⳌⳎⳐⳒⳔⳖⳘⳚⳜⳞⳠⳢⳫⳭⳲꙀꙂꙄꙆꙈꙊꙌꙎꙐꙒꙔꙖꙘꙚꙜꙞꙠꙢꙤꙦꙨꙪꙬꚀꚂꚄꚆꚈꚊꚌꚎꚐꚒꚔꚖꚘꚚꜢꜤꜦꜨꜪꜬꜮꜲꜴꜶꜸꜺꜼꜾꝀꝂꝄꝆꝈꝊꝌꝎꝐꝒꝔꝖꝘꝚꝜꝞꝠꝢꝤꝦꝨꝪꝬꝮꝹꝻꝽꝾꞀꞂꞄꞆꞋꞍꞐꞒꞖꞘꞚꞜꞞꞠꞢꞤꞦꞨꞪꞫꞬꞭꞮꞰꞱꞲꞳꞴꞶꞸꞺꞼꞾꟀꟂꟄꟅꟆꟇꟉꟐꟖꟘꟵＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ' AS [from], N'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįiĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžɓƃƅɔƈɖɗƌǝəɛƒɠɣɩɨƙɯɲɵơƣƥʀƨʃƭʈưʊʋƴƶʒƹƽǆǆǉǉǌǌǎǐǒǔǖǘǚǜǟǡǣǥǧǩǫǭǯǳǳǵƕƿǹǻǽǿȁȃȅȇȉȋȍȏȑȓȕȗșțȝȟƞȣȥȧȩȫȭȯȱȳⱥȼƚⱦɂƀʉʌɇɉɋɍɏͱͳͷϳάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯθϸϲϻͻͼͽѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿԁԃԅԇԉԋԍԏԑԓԕԗԙԛԝԟԡԣԥԧԩԫԭԯաբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆⴀⴁⴂⴃⴄⴅⴆⴇⴈⴉⴊⴋⴌⴍⴎⴏⴐⴑⴒⴓⴔⴕⴖⴗⴘⴙⴚⴛⴜⴝⴞⴟⴠⴡⴢⴣⴤⴥⴧⴭꭰꭱꭲꭳꭴꭵꭶꭷꭸꭹꭺꭻꭼꭽꭾꭿꮀꮁꮂꮃꮄꮅꮆꮇꮈꮉꮊꮋꮌꮍꮎꮏꮐꮑꮒꮓꮔꮕꮖꮗꮘꮙꮚꮛꮜꮝꮞꮟꮠꮡꮢꮣꮤꮥꮦꮧꮨꮩꮪꮫꮬꮭꮮꮯꮰꮱꮲꮳꮴꮵꮶꮷꮸꮹꮺꮻꮼꮽꮾꮿᏸᏹᏺᏻᏼᏽაბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰჱჲჳჴჵჶჷჸჹჺჽჾჿḁḃḅḇḉḋḍḏḑḓḕḗḙḛḝḟḡḣḥḧḩḫḭḯḱḳḵḷḹḻḽḿṁṃṅṇṉṋṍṏṑṓṕṗṙṛṝṟṡṣṥṧṩṫṭṯṱṳṵṷṹṻṽṿẁẃẅẇẉẋẍẏẑẓẕßạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹỻỽỿἀἁἂἃἄἅἆἇἐἑἒἓἔἕἠἡἢἣἤἥἦἧἰἱἲἳἴἵἶἷὀὁὂὃὄὅὑὓὕὗὠὡὢὣὤὥὦὧᾀᾁᾂᾃᾄᾅᾆᾇᾐᾑᾒᾓᾔᾕᾖᾗᾠᾡᾢᾣᾤᾥᾦᾧᾰᾱὰάᾳὲέὴήῃῐῑὶίῠῡὺύῥὸόὼώῳωkåⅎⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻⅼⅽⅾⅿↄⓐⓑⓒⓓⓔⓕⓖⓗⓘⓙⓚⓛⓜⓝⓞⓟⓠⓡⓢⓣⓤⓥⓦⓧⓨⓩⰰⰱⰲⰳⰴⰵⰶⰷⰸⰹⰺⰻⰼⰽⰾⰿⱀⱁⱂⱃⱄⱅⱆⱇⱈⱉⱊⱋⱌⱍⱎⱏⱐⱑⱒⱓⱔⱕⱖⱗⱘⱙⱚⱛⱜⱝⱞⱟⱡɫᵽɽⱨⱪⱬɑɱɐɒⱳⱶȿɀⲁⲃⲅⲇⲉⲋⲍⲏⲑⲓⲕⲗⲙⲛⲝⲟⲡⲣⲥⲧⲩⲫⲭⲯⲱⲳⲵⲷⲹⲻⲽⲿⳁⳃⳅⳇⳉⳋⳍⳏⳑⳓⳕⳗⳙⳛⳝⳟⳡⳣⳬⳮⳳꙁꙃꙅꙇꙉꙋꙍꙏꙑꙓꙕꙗꙙꙛꙝꙟꙡꙣꙥꙧꙩꙫꙭꚁꚃꚅꚇꚉꚋꚍꚏꚑꚓꚕꚗꚙꚛꜣꜥꜧꜩꜫꜭꜯꜳꜵꜷꜹꜻꜽꜿꝁꝃꝅꝇꝉꝋꝍꝏꝑꝓꝕꝗꝙꝛꝝꝟꝡꝣꝥꝧꝩꝫꝭꝯꝺꝼᵹꝿꞁꞃꞅꞇꞌɥꞑꞓꞗꞙꞛꞝꞟꞡꞣꞥꞧꞩɦɜɡɬɪʞʇʝꭓꞵꞷꞹꞻꞽꞿꟁꟃꞔʂᶎꟈꟊꟑꟗꟙꟶａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ' AS [to]
), [$lower_far] AS (
  SELECT [$v].[high], [$v].[first], [$v].[last], [$v].[by]
  FROM (VALUES (55297, 56320, 56359, 40), (55297, 56496, 56531, 40), (55297, 56688, 56698, 39), (55297, 56700, 56714, 39), (55297, 56716, 56722, 39), (55297, 56724, 56725, 39), (55299, 56448, 56498, 64), (55302, 56480, 56511, 32), (55323, 56896, 56927, 32), (55354, 56576, 56609, 34)) AS [$v]([high], [first], [last], [by])
)
SELECT [numbered].[id], [numbered].[last_article]
INTO [unique.unique]
FROM (
  SELECT [readers.result].[id], [readers.result].[last_article], CASE WHEN CAST((SELECT CASE WHEN [$t].[t] COLLATE Latin1_General_100_BIN2 NOT LIKE N'%[^ -~]%' THEN LOWER([$t].[t] COLLATE Latin1_General_100_BIN2) ELSE TRANSLATE(CASE WHEN [$t].[t] COLLATE Latin1_General_100_BIN2 LIKE CAST(0x25005B0001D803D806D81BD83AD85D002500 AS nvarchar(9)) THEN (SELECT STRING_AGG([$y].[c], N'') WITHIN GROUP (ORDER BY [$y].[n]) FROM (SELECT [$x].[n], CASE WHEN [$f].[by] IS NULL THEN [$x].[c] ELSE LEFT([$x].[c], 1) + CAST(CAST((UNICODE(SUBSTRING([$x].[c], 2, 1)) + [$f].[by]) % 256 AS binary(1)) + CAST((UNICODE(SUBSTRING([$x].[c], 2, 1)) + [$f].[by]) / 256 AS binary(1)) AS nvarchar(1)) END AS [c] FROM (SELECT SUBSTRING([$t].[t] COLLATE Latin1_General_100_CS_AS_SC, [$s].[value], 1) COLLATE Latin1_General_100_BIN2 AS [c], [$s].[value] AS [n] FROM GENERATE_SERIES(CAST(1 AS bigint), CAST(LEN([$t].[t] COLLATE Latin1_General_100_CS_AS_SC + N'.') - 1 AS bigint), CAST(1 AS bigint)) AS [$s]) AS [$x] LEFT JOIN [$lower_far] AS [$f] ON UNICODE(LEFT([$x].[c], 1)) = [$f].[high] AND UNICODE(SUBSTRING([$x].[c], 2, 1)) BETWEEN [$f].[first] AND [$f].[last]) AS [$y]) ELSE [$t].[t] COLLATE Latin1_General_100_BIN2 END, (SELECT [$lower].[from] FROM [$lower]), (SELECT [$lower].[to] FROM [$lower])) END FROM (SELECT CASE WHEN DATALENGTH([customer].[email]) > 0 AND CHARINDEX(CAST(0x0000 AS nchar(1)), CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2) = 0 AND N'.' + CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 NOT LIKE CAST(0x25005B005E0000D82D00FFDB5D005B0000DC2D00FFDF5D002500 AS nvarchar(13)) AND CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 + N'.' NOT LIKE CAST(0x25005B0000D82D00FFDB5D005B005E0000DC2D00FFDF5D002500 AS nvarchar(13)) THEN CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 END AS [t]) AS [$t]) AS varbinary(max)) IS NULL OR row_number() OVER (PARTITION BY CAST((SELECT CASE WHEN [$t].[t] COLLATE Latin1_General_100_BIN2 NOT LIKE N'%[^ -~]%' THEN LOWER([$t].[t] COLLATE Latin1_General_100_BIN2) ELSE TRANSLATE(CASE WHEN [$t].[t] COLLATE Latin1_General_100_BIN2 LIKE CAST(0x25005B0001D803D806D81BD83AD85D002500 AS nvarchar(9)) THEN (SELECT STRING_AGG([$y].[c], N'') WITHIN GROUP (ORDER BY [$y].[n]) FROM (SELECT [$x].[n], CASE WHEN [$f].[by] IS NULL THEN [$x].[c] ELSE LEFT([$x].[c], 1) + CAST(CAST((UNICODE(SUBSTRING([$x].[c], 2, 1)) + [$f].[by]) % 256 AS binary(1)) + CAST((UNICODE(SUBSTRING([$x].[c], 2, 1)) + [$f].[by]) / 256 AS binary(1)) AS nvarchar(1)) END AS [c] FROM (SELECT SUBSTRING([$t].[t] COLLATE Latin1_General_100_CS_AS_SC, [$s].[value], 1) COLLATE Latin1_General_100_BIN2 AS [c], [$s].[value] AS [n] FROM GENERATE_SERIES(CAST(1 AS bigint), CAST(LEN([$t].[t] COLLATE Latin1_General_100_CS_AS_SC + N'.') - 1 AS bigint), CAST(1 AS bigint)) AS [$s]) AS [$x] LEFT JOIN [$lower_far] AS [$f] ON UNICODE(LEFT([$x].[c], 1)) = [$f].[high] AND UNICODE(SUBSTRING([$x].[c], 2, 1)) BETWEEN [$f].[first] AND [$f].[last]) AS [$y]) ELSE [$t].[t] COLLATE Latin1_General_100_BIN2 END, (SELECT [$lower].[from] FROM [$lower]), (SELECT [$lower].[to] FROM [$lower])) END FROM (SELECT CASE WHEN DATALENGTH([customer].[email]) > 0 AND CHARINDEX(CAST(0x0000 AS nchar(1)), CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2) = 0 AND N'.' + CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 NOT LIKE CAST(0x25005B005E0000D82D00FFDB5D005B0000DC2D00FFDF5D002500 AS nvarchar(13)) AND CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 + N'.' NOT LIKE CAST(0x25005B0000D82D00FFDB5D005B005E0000DC2D00FFDF5D002500 AS nvarchar(13)) THEN CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 END AS [t]) AS [$t]) AS varbinary(max)) ORDER BY CAST(SWITCHOFFSET([customer].[created_at], 0) AS datetime2(6)) DESC, CASE WHEN [readers.result].[id] IS NULL THEN 1 ELSE 0 END, [readers.result].[id]) <= 1 THEN 1 ELSE 0 END AS [kept]
  FROM [readers.result] AS [readers.result]
  LEFT JOIN [customer] AS [customer] ON [readers.result].[id] = CAST([customer].[id] AS bigint)
) AS [numbered]
WHERE [numbered].[kept] = 1;

-- unique.duplicates
SELECT [readers.result].[id], [readers.result].[last_article]
INTO [unique.duplicates]
FROM [readers.result] AS [readers.result]
WHERE CASE WHEN ([readers.result].[id] IN (
  SELECT [unique].[id]
  FROM [unique.unique] AS [unique]
)) THEN 0 ELSE 1 END = 1;

-- dressed.result
WITH [purchases_2] AS (
  SELECT [$rows].[value] AS [customer_id], MAX([$rows].[value2]) AS [first_name], COUNT_BIG([$rows].[value3]) AS [count]
  FROM (
    SELECT CAST([purchases].[customer_id] AS bigint) AS [value], CASE WHEN ROW_NUMBER() OVER (PARTITION BY CAST([purchases].[customer_id] AS bigint) ORDER BY [purchases].[ordered_on] DESC, CASE WHEN CAST(CAST(CASE WHEN DATALENGTH([purchases].[order_number]) > 0 AND CHARINDEX(CAST(0x0000 AS nchar(1)), CAST([purchases].[order_number] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2) = 0 AND N'.' + CAST([purchases].[order_number] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 NOT LIKE CAST(0x25005B005E0000D82D00FFDB5D005B0000DC2D00FFDF5D002500 AS nvarchar(13)) AND CAST([purchases].[order_number] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 + N'.' NOT LIKE CAST(0x25005B0000D82D00FFDB5D005B005E0000DC2D00FFDF5D002500 AS nvarchar(13)) THEN CAST([purchases].[order_number] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 END COLLATE Latin1_General_100_BIN2_UTF8 AS varchar(max)) AS varbinary(max)) IS NULL THEN 1 ELSE 0 END, CAST(CAST(CASE WHEN DATALENGTH([purchases].[order_number]) > 0 AND CHARINDEX(CAST(0x0000 AS nchar(1)), CAST([purchases].[order_number] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2) = 0 AND N'.' + CAST([purchases].[order_number] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 NOT LIKE CAST(0x25005B005E0000D82D00FFDB5D005B0000DC2D00FFDF5D002500 AS nvarchar(13)) AND CAST([purchases].[order_number] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 + N'.' NOT LIKE CAST(0x25005B0000D82D00FFDB5D005B005E0000DC2D00FFDF5D002500 AS nvarchar(13)) THEN CAST([purchases].[order_number] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 END COLLATE Latin1_General_100_BIN2_UTF8 AS varchar(max)) AS varbinary(max)), CASE WHEN CAST([purchases].[line] AS bigint) IS NULL THEN 1 ELSE 0 END, CAST([purchases].[line] AS bigint)) = 1 THEN CASE WHEN DATALENGTH([product].[name]) > 0 AND CHARINDEX(CAST(0x0000 AS nchar(1)), CAST([product].[name] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2) = 0 AND N'.' + CAST([product].[name] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 NOT LIKE CAST(0x25005B005E0000D82D00FFDB5D005B0000DC2D00FFDF5D002500 AS nvarchar(13)) AND CAST([product].[name] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 + N'.' NOT LIKE CAST(0x25005B0000D82D00FFDB5D005B005E0000DC2D00FFDF5D002500 AS nvarchar(13)) THEN CAST([product].[name] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 END END AS [value2], CASE WHEN ([purchases].[ordered_on] > CAST('2025-11-20' AS date)) THEN 1 END AS [value3]
    FROM [purchase] AS [purchases]
    LEFT JOIN [product] AS [product] ON CAST([purchases].[product_id] AS bigint) = CAST([product].[id] AS bigint)
    WHERE CAST([purchases].[customer_id] AS bigint) IN (
      SELECT [unique.unique].[id]
      FROM [unique.unique] AS [unique.unique]
    )
  ) AS [$rows]
  GROUP BY [$rows].[value]
)
SELECT [unique.unique].[id], [unique.unique].[last_article], CASE WHEN CAST([customer].[language] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 LIKE N'fr' THEN N'Bonjour' ELSE N'Hello' END AS [greeting], COALESCE([unique.unique].[last_article], [purchases_2].[first_name]) AS [article], COALESCE([purchases_2].[count], 0) AS [year_orders]
INTO [dressed.result]
FROM [unique.unique] AS [unique.unique]
LEFT JOIN [customer] AS [customer] ON [unique.unique].[id] = CAST([customer].[id] AS bigint)
LEFT JOIN [purchases_2] ON [unique.unique].[id] = [purchases_2].[customer_id];

-- pause
SELECT [given].[one], CAST(2000000 AS decimal(38,0)) AS [value]
FROM (VALUES (CAST(1 AS bigint))) AS [given]([one])
ORDER BY CASE WHEN [given].[one] IS NULL THEN 1 ELSE 0 END, [given].[one];

-- letters
SELECT [pause.result].[id], CASE WHEN DATALENGTH([customer].[email]) > 0 AND CHARINDEX(CAST(0x0000 AS nchar(1)), CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2) = 0 AND N'.' + CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 NOT LIKE CAST(0x25005B005E0000D82D00FFDB5D005B0000DC2D00FFDF5D002500 AS nvarchar(13)) AND CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 + N'.' NOT LIKE CAST(0x25005B0000D82D00FFDB5D005B005E0000DC2D00FFDF5D002500 AS nvarchar(13)) THEN CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 END AS [email], [pause.result].[greeting], CASE WHEN DATALENGTH([customer].[first_name]) > 0 AND CHARINDEX(CAST(0x0000 AS nchar(1)), CAST([customer].[first_name] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2) = 0 AND N'.' + CAST([customer].[first_name] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 NOT LIKE CAST(0x25005B005E0000D82D00FFDB5D005B0000DC2D00FFDF5D002500 AS nvarchar(13)) AND CAST([customer].[first_name] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 + N'.' NOT LIKE CAST(0x25005B0000D82D00FFDB5D005B005E0000DC2D00FFDF5D002500 AS nvarchar(13)) THEN CAST([customer].[first_name] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 END AS [first_name], [pause.result].[article]
FROM [pause.result] AS [pause.result]
LEFT JOIN [customer] AS [customer] ON [pause.result].[id] = CAST([customer].[id] AS bigint)
ORDER BY CASE WHEN [pause.result].[id] IS NULL THEN 1 ELSE 0 END, [pause.result].[id];

-- letters
SELECT [pause.result].[id], CASE WHEN DATALENGTH([customer].[email]) > 0 AND CHARINDEX(CAST(0x0000 AS nchar(1)), CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2) = 0 AND N'.' + CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 NOT LIKE CAST(0x25005B005E0000D82D00FFDB5D005B0000DC2D00FFDF5D002500 AS nvarchar(13)) AND CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 + N'.' NOT LIKE CAST(0x25005B0000D82D00FFDB5D005B005E0000DC2D00FFDF5D002500 AS nvarchar(13)) THEN CAST([customer].[email] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 END AS [key 0]
FROM [pause.result] AS [pause.result]
LEFT JOIN [customer] AS [customer] ON [pause.result].[id] = CAST([customer].[id] AS bigint)
ORDER BY CASE WHEN [pause.result].[id] IS NULL THEN 1 ELSE 0 END, [pause.result].[id];

-- archived
SELECT [ways.archive].[id], [ways.archive].[year_orders]
FROM [ways.archive] AS [ways.archive]
ORDER BY CASE WHEN [ways.archive].[id] IS NULL THEN 1 ELSE 0 END, [ways.archive].[id];

-- never_bought.result
SELECT [both.result].[id], [both.result].[last_article], [both.result].[greeting], [both.result].[article], [both.result].[year_orders]
INTO [never_bought.result]
FROM [both.result] AS [both.result]
WHERE CASE WHEN ([both.result].[id] IN (
  SELECT CAST([purchases].[customer_id] AS bigint) AS [tie]
  FROM [purchase] AS [purchases]
)) THEN 0 ELSE 1 END = 1;

-- vouchers
SELECT [never_bought.result].[id], CASE WHEN DATALENGTH([customer].[first_name]) > 0 AND CHARINDEX(CAST(0x0000 AS nchar(1)), CAST([customer].[first_name] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2) = 0 AND N'.' + CAST([customer].[first_name] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 NOT LIKE CAST(0x25005B005E0000D82D00FFDB5D005B0000DC2D00FFDF5D002500 AS nvarchar(13)) AND CAST([customer].[first_name] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 + N'.' NOT LIKE CAST(0x25005B0000D82D00FFDB5D005B005E0000DC2D00FFDF5D002500 AS nvarchar(13)) THEN CAST([customer].[first_name] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 END AS [first_name], CASE WHEN DATALENGTH([customer].[last_name]) > 0 AND CHARINDEX(CAST(0x0000 AS nchar(1)), CAST([customer].[last_name] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2) = 0 AND N'.' + CAST([customer].[last_name] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 NOT LIKE CAST(0x25005B005E0000D82D00FFDB5D005B0000DC2D00FFDF5D002500 AS nvarchar(13)) AND CAST([customer].[last_name] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 + N'.' NOT LIKE CAST(0x25005B0000D82D00FFDB5D005B005E0000DC2D00FFDF5D002500 AS nvarchar(13)) THEN CAST([customer].[last_name] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 END AS [last_name], CASE WHEN DATALENGTH([customer].[city]) > 0 AND CHARINDEX(CAST(0x0000 AS nchar(1)), CAST([customer].[city] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2) = 0 AND N'.' + CAST([customer].[city] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 NOT LIKE CAST(0x25005B005E0000D82D00FFDB5D005B0000DC2D00FFDF5D002500 AS nvarchar(13)) AND CAST([customer].[city] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 + N'.' NOT LIKE CAST(0x25005B0000D82D00FFDB5D005B005E0000DC2D00FFDF5D002500 AS nvarchar(13)) THEN CAST([customer].[city] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 END AS [city], CASE WHEN DATALENGTH([customer].[country]) > 0 AND CHARINDEX(CAST(0x0000 AS nchar(1)), CAST([customer].[country] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2) = 0 AND N'.' + CAST([customer].[country] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 NOT LIKE CAST(0x25005B005E0000D82D00FFDB5D005B0000DC2D00FFDF5D002500 AS nvarchar(13)) AND CAST([customer].[country] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 + N'.' NOT LIKE CAST(0x25005B0000D82D00FFDB5D005B005E0000DC2D00FFDF5D002500 AS nvarchar(13)) THEN CAST([customer].[country] AS nvarchar(max)) COLLATE Latin1_General_100_BIN2 END AS [country]
FROM [never_bought.result] AS [never_bought.result]
LEFT JOIN [customer] AS [customer] ON [never_bought.result].[id] = CAST([customer].[id] AS bigint)
ORDER BY CASE WHEN [never_bought.result].[id] IS NULL THEN 1 ELSE 0 END, [never_bought.result].[id];

