#--- exec: more than 255 targets before a star
a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, *b = c
#--- exec: 255 targets before a star
a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, *b = c
#--- exec: 300 targets after a star
*b, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, = c
#--- exec: 255, 256 and 257 constants
def f():
 x = 1000
 x = 1001
 x = 1002
 x = 1003
 x = 1004
 x = 1005
 x = 1006
 x = 1007
 x = 1008
 x = 1009
 x = 1010
 x = 1011
 x = 1012
 x = 1013
 x = 1014
 x = 1015
 x = 1016
 x = 1017
 x = 1018
 x = 1019
 x = 1020
 x = 1021
 x = 1022
 x = 1023
 x = 1024
 x = 1025
 x = 1026
 x = 1027
 x = 1028
 x = 1029
 x = 1030
 x = 1031
 x = 1032
 x = 1033
 x = 1034
 x = 1035
 x = 1036
 x = 1037
 x = 1038
 x = 1039
 x = 1040
 x = 1041
 x = 1042
 x = 1043
 x = 1044
 x = 1045
 x = 1046
 x = 1047
 x = 1048
 x = 1049
 x = 1050
 x = 1051
 x = 1052
 x = 1053
 x = 1054
 x = 1055
 x = 1056
 x = 1057
 x = 1058
 x = 1059
 x = 1060
 x = 1061
 x = 1062
 x = 1063
 x = 1064
 x = 1065
 x = 1066
 x = 1067
 x = 1068
 x = 1069
 x = 1070
 x = 1071
 x = 1072
 x = 1073
 x = 1074
 x = 1075
 x = 1076
 x = 1077
 x = 1078
 x = 1079
 x = 1080
 x = 1081
 x = 1082
 x = 1083
 x = 1084
 x = 1085
 x = 1086
 x = 1087
 x = 1088
 x = 1089
 x = 1090
 x = 1091
 x = 1092
 x = 1093
 x = 1094
 x = 1095
 x = 1096
 x = 1097
 x = 1098
 x = 1099
 x = 1100
 x = 1101
 x = 1102
 x = 1103
 x = 1104
 x = 1105
 x = 1106
 x = 1107
 x = 1108
 x = 1109
 x = 1110
 x = 1111
 x = 1112
 x = 1113
 x = 1114
 x = 1115
 x = 1116
 x = 1117
 x = 1118
 x = 1119
 x = 1120
 x = 1121
 x = 1122
 x = 1123
 x = 1124
 x = 1125
 x = 1126
 x = 1127
 x = 1128
 x = 1129
 x = 1130
 x = 1131
 x = 1132
 x = 1133
 x = 1134
 x = 1135
 x = 1136
 x = 1137
 x = 1138
 x = 1139
 x = 1140
 x = 1141
 x = 1142
 x = 1143
 x = 1144
 x = 1145
 x = 1146
 x = 1147
 x = 1148
 x = 1149
 x = 1150
 x = 1151
 x = 1152
 x = 1153
 x = 1154
 x = 1155
 x = 1156
 x = 1157
 x = 1158
 x = 1159
 x = 1160
 x = 1161
 x = 1162
 x = 1163
 x = 1164
 x = 1165
 x = 1166
 x = 1167
 x = 1168
 x = 1169
 x = 1170
 x = 1171
 x = 1172
 x = 1173
 x = 1174
 x = 1175
 x = 1176
 x = 1177
 x = 1178
 x = 1179
 x = 1180
 x = 1181
 x = 1182
 x = 1183
 x = 1184
 x = 1185
 x = 1186
 x = 1187
 x = 1188
 x = 1189
 x = 1190
 x = 1191
 x = 1192
 x = 1193
 x = 1194
 x = 1195
 x = 1196
 x = 1197
 x = 1198
 x = 1199
 x = 1200
 x = 1201
 x = 1202
 x = 1203
 x = 1204
 x = 1205
 x = 1206
 x = 1207
 x = 1208
 x = 1209
 x = 1210
 x = 1211
 x = 1212
 x = 1213
 x = 1214
 x = 1215
 x = 1216
 x = 1217
 x = 1218
 x = 1219
 x = 1220
 x = 1221
 x = 1222
 x = 1223
 x = 1224
 x = 1225
 x = 1226
 x = 1227
 x = 1228
 x = 1229
 x = 1230
 x = 1231
 x = 1232
 x = 1233
 x = 1234
 x = 1235
 x = 1236
 x = 1237
 x = 1238
 x = 1239
 x = 1240
 x = 1241
 x = 1242
 x = 1243
 x = 1244
 x = 1245
 x = 1246
 x = 1247
 x = 1248
 x = 1249
 x = 1250
 x = 1251
 x = 1252
 x = 1253
 x = 1254
 x = 1255
 x = 1256
 x = 1257
#--- exec: 300 names
n0
n1
n2
n3
n4
n5
n6
n7
n8
n9
n10
n11
n12
n13
n14
n15
n16
n17
n18
n19
n20
n21
n22
n23
n24
n25
n26
n27
n28
n29
n30
n31
n32
n33
n34
n35
n36
n37
n38
n39
n40
n41
n42
n43
n44
n45
n46
n47
n48
n49
n50
n51
n52
n53
n54
n55
n56
n57
n58
n59
n60
n61
n62
n63
n64
n65
n66
n67
n68
n69
n70
n71
n72
n73
n74
n75
n76
n77
n78
n79
n80
n81
n82
n83
n84
n85
n86
n87
n88
n89
n90
n91
n92
n93
n94
n95
n96
n97
n98
n99
n100
n101
n102
n103
n104
n105
n106
n107
n108
n109
n110
n111
n112
n113
n114
n115
n116
n117
n118
n119
n120
n121
n122
n123
n124
n125
n126
n127
n128
n129
n130
n131
n132
n133
n134
n135
n136
n137
n138
n139
n140
n141
n142
n143
n144
n145
n146
n147
n148
n149
n150
n151
n152
n153
n154
n155
n156
n157
n158
n159
n160
n161
n162
n163
n164
n165
n166
n167
n168
n169
n170
n171
n172
n173
n174
n175
n176
n177
n178
n179
n180
n181
n182
n183
n184
n185
n186
n187
n188
n189
n190
n191
n192
n193
n194
n195
n196
n197
n198
n199
n200
n201
n202
n203
n204
n205
n206
n207
n208
n209
n210
n211
n212
n213
n214
n215
n216
n217
n218
n219
n220
n221
n222
n223
n224
n225
n226
n227
n228
n229
n230
n231
n232
n233
n234
n235
n236
n237
n238
n239
n240
n241
n242
n243
n244
n245
n246
n247
n248
n249
n250
n251
n252
n253
n254
n255
n256
n257
n258
n259
n260
n261
n262
n263
n264
n265
n266
n267
n268
n269
n270
n271
n272
n273
n274
n275
n276
n277
n278
n279
n280
n281
n282
n283
n284
n285
n286
n287
n288
n289
n290
n291
n292
n293
n294
n295
n296
n297
n298
n299
#--- exec: 300 locals and cells
def f():
 n0 = 1
 n1 = 1
 n2 = 1
 n3 = 1
 n4 = 1
 n5 = 1
 n6 = 1
 n7 = 1
 n8 = 1
 n9 = 1
 n10 = 1
 n11 = 1
 n12 = 1
 n13 = 1
 n14 = 1
 n15 = 1
 n16 = 1
 n17 = 1
 n18 = 1
 n19 = 1
 n20 = 1
 n21 = 1
 n22 = 1
 n23 = 1
 n24 = 1
 n25 = 1
 n26 = 1
 n27 = 1
 n28 = 1
 n29 = 1
 n30 = 1
 n31 = 1
 n32 = 1
 n33 = 1
 n34 = 1
 n35 = 1
 n36 = 1
 n37 = 1
 n38 = 1
 n39 = 1
 n40 = 1
 n41 = 1
 n42 = 1
 n43 = 1
 n44 = 1
 n45 = 1
 n46 = 1
 n47 = 1
 n48 = 1
 n49 = 1
 n50 = 1
 n51 = 1
 n52 = 1
 n53 = 1
 n54 = 1
 n55 = 1
 n56 = 1
 n57 = 1
 n58 = 1
 n59 = 1
 n60 = 1
 n61 = 1
 n62 = 1
 n63 = 1
 n64 = 1
 n65 = 1
 n66 = 1
 n67 = 1
 n68 = 1
 n69 = 1
 n70 = 1
 n71 = 1
 n72 = 1
 n73 = 1
 n74 = 1
 n75 = 1
 n76 = 1
 n77 = 1
 n78 = 1
 n79 = 1
 n80 = 1
 n81 = 1
 n82 = 1
 n83 = 1
 n84 = 1
 n85 = 1
 n86 = 1
 n87 = 1
 n88 = 1
 n89 = 1
 n90 = 1
 n91 = 1
 n92 = 1
 n93 = 1
 n94 = 1
 n95 = 1
 n96 = 1
 n97 = 1
 n98 = 1
 n99 = 1
 n100 = 1
 n101 = 1
 n102 = 1
 n103 = 1
 n104 = 1
 n105 = 1
 n106 = 1
 n107 = 1
 n108 = 1
 n109 = 1
 n110 = 1
 n111 = 1
 n112 = 1
 n113 = 1
 n114 = 1
 n115 = 1
 n116 = 1
 n117 = 1
 n118 = 1
 n119 = 1
 n120 = 1
 n121 = 1
 n122 = 1
 n123 = 1
 n124 = 1
 n125 = 1
 n126 = 1
 n127 = 1
 n128 = 1
 n129 = 1
 n130 = 1
 n131 = 1
 n132 = 1
 n133 = 1
 n134 = 1
 n135 = 1
 n136 = 1
 n137 = 1
 n138 = 1
 n139 = 1
 n140 = 1
 n141 = 1
 n142 = 1
 n143 = 1
 n144 = 1
 n145 = 1
 n146 = 1
 n147 = 1
 n148 = 1
 n149 = 1
 n150 = 1
 n151 = 1
 n152 = 1
 n153 = 1
 n154 = 1
 n155 = 1
 n156 = 1
 n157 = 1
 n158 = 1
 n159 = 1
 n160 = 1
 n161 = 1
 n162 = 1
 n163 = 1
 n164 = 1
 n165 = 1
 n166 = 1
 n167 = 1
 n168 = 1
 n169 = 1
 n170 = 1
 n171 = 1
 n172 = 1
 n173 = 1
 n174 = 1
 n175 = 1
 n176 = 1
 n177 = 1
 n178 = 1
 n179 = 1
 n180 = 1
 n181 = 1
 n182 = 1
 n183 = 1
 n184 = 1
 n185 = 1
 n186 = 1
 n187 = 1
 n188 = 1
 n189 = 1
 n190 = 1
 n191 = 1
 n192 = 1
 n193 = 1
 n194 = 1
 n195 = 1
 n196 = 1
 n197 = 1
 n198 = 1
 n199 = 1
 n200 = 1
 n201 = 1
 n202 = 1
 n203 = 1
 n204 = 1
 n205 = 1
 n206 = 1
 n207 = 1
 n208 = 1
 n209 = 1
 n210 = 1
 n211 = 1
 n212 = 1
 n213 = 1
 n214 = 1
 n215 = 1
 n216 = 1
 n217 = 1
 n218 = 1
 n219 = 1
 n220 = 1
 n221 = 1
 n222 = 1
 n223 = 1
 n224 = 1
 n225 = 1
 n226 = 1
 n227 = 1
 n228 = 1
 n229 = 1
 n230 = 1
 n231 = 1
 n232 = 1
 n233 = 1
 n234 = 1
 n235 = 1
 n236 = 1
 n237 = 1
 n238 = 1
 n239 = 1
 n240 = 1
 n241 = 1
 n242 = 1
 n243 = 1
 n244 = 1
 n245 = 1
 n246 = 1
 n247 = 1
 n248 = 1
 n249 = 1
 n250 = 1
 n251 = 1
 n252 = 1
 n253 = 1
 n254 = 1
 n255 = 1
 n256 = 1
 n257 = 1
 n258 = 1
 n259 = 1
 n260 = 1
 n261 = 1
 n262 = 1
 n263 = 1
 n264 = 1
 n265 = 1
 n266 = 1
 n267 = 1
 n268 = 1
 n269 = 1
 n270 = 1
 n271 = 1
 n272 = 1
 n273 = 1
 n274 = 1
 n275 = 1
 n276 = 1
 n277 = 1
 n278 = 1
 n279 = 1
 n280 = 1
 n281 = 1
 n282 = 1
 n283 = 1
 n284 = 1
 n285 = 1
 n286 = 1
 n287 = 1
 n288 = 1
 n289 = 1
 n290 = 1
 n291 = 1
 n292 = 1
 n293 = 1
 n294 = 1
 n295 = 1
 n296 = 1
 n297 = 1
 n298 = 1
 n299 = 1
 def g(): return n0,n2,n4,n6,n8,n10,n12,n14,n16,n18,n20,n22,n24,n26,n28,n30,n32,n34,n36,n38,n40,n42,n44,n46,n48,n50,n52,n54,n56,n58,n60,n62,n64,n66,n68,n70,n72,n74,n76,n78,n80,n82,n84,n86,n88,n90,n92,n94,n96,n98,n100,n102,n104,n106,n108,n110,n112,n114,n116,n118,n120,n122,n124,n126,n128,n130,n132,n134,n136,n138,n140,n142,n144,n146,n148,n150,n152,n154,n156,n158,n160,n162,n164,n166,n168,n170,n172,n174,n176,n178,n180,n182,n184,n186,n188,n190,n192,n194,n196,n198,n200,n202,n204,n206,n208,n210,n212,n214,n216,n218,n220,n222,n224,n226,n228,n230,n232,n234,n236,n238,n240,n242,n244,n246,n248,n250,n252,n254,n256,n258,n260,n262,n264,n266,n268,n270,n272,n274,n276,n278,n280,n282,n284,n286,n288,n290,n292,n294,n296,n298
#--- exec: 300 arguments
f(a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2)
a.f(a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2,a0,a1,a2)
f(a0=b,a1=b,a2=b,a3=b,a4=b,a5=b,a6=b,a7=b,a8=b,a9=b,a10=b,a11=b,a12=b,a13=b,a14=b,a15=b,a16=b,a17=b,a18=b,a19=b,a20=b,a21=b,a22=b,a23=b,a24=b,a25=b,a26=b,a27=b,a28=b,a29=b,a30=b,a31=b,a32=b,a33=b,a34=b,a35=b,a36=b,a37=b,a38=b,a39=b,a40=b,a41=b,a42=b,a43=b,a44=b,a45=b,a46=b,a47=b,a48=b,a49=b,a50=b,a51=b,a52=b,a53=b,a54=b,a55=b,a56=b,a57=b,a58=b,a59=b,a60=b,a61=b,a62=b,a63=b,a64=b,a65=b,a66=b,a67=b,a68=b,a69=b,a70=b,a71=b,a72=b,a73=b,a74=b,a75=b,a76=b,a77=b,a78=b,a79=b,a80=b,a81=b,a82=b,a83=b,a84=b,a85=b,a86=b,a87=b,a88=b,a89=b,a90=b,a91=b,a92=b,a93=b,a94=b,a95=b,a96=b,a97=b,a98=b,a99=b,a100=b,a101=b,a102=b,a103=b,a104=b,a105=b,a106=b,a107=b,a108=b,a109=b,a110=b,a111=b,a112=b,a113=b,a114=b,a115=b,a116=b,a117=b,a118=b,a119=b,a120=b,a121=b,a122=b,a123=b,a124=b,a125=b,a126=b,a127=b,a128=b,a129=b,a130=b,a131=b,a132=b,a133=b,a134=b,a135=b,a136=b,a137=b,a138=b,a139=b,a140=b,a141=b,a142=b,a143=b,a144=b,a145=b,a146=b,a147=b,a148=b,a149=b,a150=b,a151=b,a152=b,a153=b,a154=b,a155=b,a156=b,a157=b,a158=b,a159=b,a160=b,a161=b,a162=b,a163=b,a164=b,a165=b,a166=b,a167=b,a168=b,a169=b,a170=b,a171=b,a172=b,a173=b,a174=b,a175=b,a176=b,a177=b,a178=b,a179=b,a180=b,a181=b,a182=b,a183=b,a184=b,a185=b,a186=b,a187=b,a188=b,a189=b,a190=b,a191=b,a192=b,a193=b,a194=b,a195=b,a196=b,a197=b,a198=b,a199=b,a200=b,a201=b,a202=b,a203=b,a204=b,a205=b,a206=b,a207=b,a208=b,a209=b,a210=b,a211=b,a212=b,a213=b,a214=b,a215=b,a216=b,a217=b,a218=b,a219=b,a220=b,a221=b,a222=b,a223=b,a224=b,a225=b,a226=b,a227=b,a228=b,a229=b,a230=b,a231=b,a232=b,a233=b,a234=b,a235=b,a236=b,a237=b,a238=b,a239=b,a240=b,a241=b,a242=b,a243=b,a244=b,a245=b,a246=b,a247=b,a248=b,a249=b,a250=b,a251=b,a252=b,a253=b,a254=b,a255=b,a256=b,a257=b,a258=b,a259=b)
#--- exec: 300 parameters
def f(a0,a1,a2,a3,a4,a5,a6,a7,a8,a9,a10,a11,a12,a13,a14,a15,a16,a17,a18,a19,a20,a21,a22,a23,a24,a25,a26,a27,a28,a29,a30,a31,a32,a33,a34,a35,a36,a37,a38,a39,a40,a41,a42,a43,a44,a45,a46,a47,a48,a49,a50,a51,a52,a53,a54,a55,a56,a57,a58,a59,a60,a61,a62,a63,a64,a65,a66,a67,a68,a69,a70,a71,a72,a73,a74,a75,a76,a77,a78,a79,a80,a81,a82,a83,a84,a85,a86,a87,a88,a89,a90,a91,a92,a93,a94,a95,a96,a97,a98,a99,a100,a101,a102,a103,a104,a105,a106,a107,a108,a109,a110,a111,a112,a113,a114,a115,a116,a117,a118,a119,a120,a121,a122,a123,a124,a125,a126,a127,a128,a129,a130,a131,a132,a133,a134,a135,a136,a137,a138,a139,a140,a141,a142,a143,a144,a145,a146,a147,a148,a149,a150,a151,a152,a153,a154,a155,a156,a157,a158,a159,a160,a161,a162,a163,a164,a165,a166,a167,a168,a169,a170,a171,a172,a173,a174,a175,a176,a177,a178,a179,a180,a181,a182,a183,a184,a185,a186,a187,a188,a189,a190,a191,a192,a193,a194,a195,a196,a197,a198,a199,a200,a201,a202,a203,a204,a205,a206,a207,a208,a209,a210,a211,a212,a213,a214,a215,a216,a217,a218,a219,a220,a221,a222,a223,a224,a225,a226,a227,a228,a229,a230,a231,a232,a233,a234,a235,a236,a237,a238,a239,a240,a241,a242,a243,a244,a245,a246,a247,a248,a249,a250,a251,a252,a253,a254,a255,a256,a257,a258,a259,a260,a261,a262,a263,a264,a265,a266,a267,a268,a269,a270,a271,a272,a273,a274,a275,a276,a277,a278,a279,a280,a281,a282,a283,a284,a285,a286,a287,a288,a289,a290,a291,a292,a293,a294,a295,a296,a297,a298,a299): return a299
#--- exec: a jump over 118 instructions
def f():
 while a:
  x = [b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b]
  if c: break
  if d: continue
 e
#--- exec: a jump over 119 instructions
def f():
 while a:
  x = [b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b]
  if c: break
  if d: continue
 e
#--- exec: a jump over 120 instructions
def f():
 while a:
  x = [b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b]
  if c: break
  if d: continue
 e
#--- exec: a jump over 121 instructions
def f():
 while a:
  x = [b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b]
  if c: break
  if d: continue
 e
#--- exec: a jump over 122 instructions
def f():
 while a:
  x = [b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b]
  if c: break
  if d: continue
 e
#--- exec: a jump over 123 instructions
def f():
 while a:
  x = [b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b]
  if c: break
  if d: continue
 e
#--- exec: a jump over 124 instructions
def f():
 while a:
  x = [b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b]
  if c: break
  if d: continue
 e
#--- exec: a jump over 125 instructions
def f():
 while a:
  x = [b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b]
  if c: break
  if d: continue
 e
#--- exec: a jump over 126 instructions
def f():
 while a:
  x = [b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b]
  if c: break
  if d: continue
 e
#--- exec: a jump over 127 instructions
def f():
 while a:
  x = [b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b]
  if c: break
  if d: continue
 e
#--- exec: a jump over 128 instructions
def f():
 while a:
  x = [b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b]
  if c: break
  if d: continue
 e
#--- exec: jumps near 256 bytes, 60
def f():
 for a in b:
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  if d and e: f
  else: continue
 try: g
 except H: i
 return (j and k) or l
#--- exec: jumps near 256 bytes, 61
def f():
 for a in b:
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  if d and e: f
  else: continue
 try: g
 except H: i
 return (j and k) or l
#--- exec: jumps near 256 bytes, 62
def f():
 for a in b:
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  if d and e: f
  else: continue
 try: g
 except H: i
 return (j and k) or l
#--- exec: jumps near 256 bytes, 63
def f():
 for a in b:
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  if d and e: f
  else: continue
 try: g
 except H: i
 return (j and k) or l
#--- exec: jumps near 256 bytes, 64
def f():
 for a in b:
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  c
  if d and e: f
  else: continue
 try: g
 except H: i
 return (j and k) or l
#--- exec: long conditions
def f():
 if a0 and a1 and a2 and a3 and a4 and a5 and a6 and a7 and a8 and a9 and a10 and a11 and a12 and a13 and a14 and a15 and a16 and a17 and a18 and a19 and a20 and a21 and a22 and a23 and a24 and a25 and a26 and a27 and a28 and a29 and a30 and a31 and a32 and a33 and a34 and a35 and a36 and a37 and a38 and a39 and a40 and a41 and a42 and a43 and a44 and a45 and a46 and a47 and a48 and a49 and a50 and a51 and a52 and a53 and a54 and a55 and a56 and a57 and a58 and a59 and a60 and a61 and a62 and a63 and a64 and a65 and a66 and a67 and a68 and a69 and a70 and a71 and a72 and a73 and a74 and a75 and a76 and a77 and a78 and a79 and a80 and a81 and a82 and a83 and a84 and a85 and a86 and a87 and a88 and a89 and a90 and a91 and a92 and a93 and a94 and a95 and a96 and a97 and a98 and a99 and a100 and a101 and a102 and a103 and a104 and a105 and a106 and a107 and a108 and a109 and a110 and a111 and a112 and a113 and a114 and a115 and a116 and a117 and a118 and a119 and a120 and a121 and a122 and a123 and a124 and a125 and a126 and a127 and a128 and a129 and a130 and a131 and a132 and a133 and a134 and a135 and a136 and a137 and a138 and a139 and a140 and a141 and a142 and a143 and a144 and a145 and a146 and a147 and a148 and a149: b
 else: c
 return (a0 and b0) or (a1 and b1) or (a2 and b2) or (a3 and b3) or (a4 and b4) or (a5 and b5) or (a6 and b6) or (a7 and b7) or (a8 and b8) or (a9 and b9) or (a10 and b10) or (a11 and b11) or (a12 and b12) or (a13 and b13) or (a14 and b14) or (a15 and b15) or (a16 and b16) or (a17 and b17) or (a18 and b18) or (a19 and b19) or (a20 and b20) or (a21 and b21) or (a22 and b22) or (a23 and b23) or (a24 and b24) or (a25 and b25) or (a26 and b26) or (a27 and b27) or (a28 and b28) or (a29 and b29) or (a30 and b30) or (a31 and b31) or (a32 and b32) or (a33 and b33) or (a34 and b34) or (a35 and b35) or (a36 and b36) or (a37 and b37) or (a38 and b38) or (a39 and b39) or (a40 and b40) or (a41 and b41) or (a42 and b42) or (a43 and b43) or (a44 and b44) or (a45 and b45) or (a46 and b46) or (a47 and b47) or (a48 and b48) or (a49 and b49) or (a50 and b50) or (a51 and b51) or (a52 and b52) or (a53 and b53) or (a54 and b54) or (a55 and b55) or (a56 and b56) or (a57 and b57) or (a58 and b58) or (a59 and b59) or (a60 and b60) or (a61 and b61) or (a62 and b62) or (a63 and b63) or (a64 and b64) or (a65 and b65) or (a66 and b66) or (a67 and b67) or (a68 and b68) or (a69 and b69) or (a70 and b70) or (a71 and b71) or (a72 and b72) or (a73 and b73) or (a74 and b74) or (a75 and b75) or (a76 and b76) or (a77 and b77) or (a78 and b78) or (a79 and b79) or (a80 and b80) or (a81 and b81) or (a82 and b82) or (a83 and b83) or (a84 and b84) or (a85 and b85) or (a86 and b86) or (a87 and b87) or (a88 and b88) or (a89 and b89) or (a90 and b90) or (a91 and b91) or (a92 and b92) or (a93 and b93) or (a94 and b94) or (a95 and b95) or (a96 and b96) or (a97 and b97) or (a98 and b98) or (a99 and b99)
#--- exec: nested short circuits far away
def f():
 x = (a and [b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b]) or c
 y = ((a or b) and [b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b,b]) or c
 while a and (b or c):
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  d(e)
  if f or g: continue
  break
#--- exec: many constant tuples
x = [(0, 1, a), (0, 2)]
x = [(1, 2, a), (1, 3)]
x = [(2, 3, a), (2, 4)]
x = [(3, 4, a), (3, 5)]
x = [(4, 5, a), (4, 6)]
x = [(5, 6, a), (5, 7)]
x = [(6, 7, a), (6, 8)]
x = [(7, 8, a), (7, 9)]
x = [(8, 9, a), (8, 10)]
x = [(9, 10, a), (9, 11)]
x = [(10, 11, a), (10, 12)]
x = [(11, 12, a), (11, 13)]
x = [(12, 13, a), (12, 14)]
x = [(13, 14, a), (13, 15)]
x = [(14, 15, a), (14, 16)]
x = [(15, 16, a), (15, 17)]
x = [(16, 17, a), (16, 18)]
x = [(17, 18, a), (17, 19)]
x = [(18, 19, a), (18, 20)]
x = [(19, 20, a), (19, 21)]
x = [(20, 21, a), (20, 22)]
x = [(21, 22, a), (21, 23)]
x = [(22, 23, a), (22, 24)]
x = [(23, 24, a), (23, 25)]
x = [(24, 25, a), (24, 26)]
x = [(25, 26, a), (25, 27)]
x = [(26, 27, a), (26, 28)]
x = [(27, 28, a), (27, 29)]
x = [(28, 29, a), (28, 30)]
x = [(29, 30, a), (29, 31)]
x = [(30, 31, a), (30, 32)]
x = [(31, 32, a), (31, 33)]
x = [(32, 33, a), (32, 34)]
x = [(33, 34, a), (33, 35)]
x = [(34, 35, a), (34, 36)]
x = [(35, 36, a), (35, 37)]
x = [(36, 37, a), (36, 38)]
x = [(37, 38, a), (37, 39)]
x = [(38, 39, a), (38, 40)]
x = [(39, 40, a), (39, 41)]
x = [(40, 41, a), (40, 42)]
x = [(41, 42, a), (41, 43)]
x = [(42, 43, a), (42, 44)]
x = [(43, 44, a), (43, 45)]
x = [(44, 45, a), (44, 46)]
x = [(45, 46, a), (45, 47)]
x = [(46, 47, a), (46, 48)]
x = [(47, 48, a), (47, 49)]
x = [(48, 49, a), (48, 50)]
x = [(49, 50, a), (49, 51)]
x = [(50, 51, a), (50, 52)]
x = [(51, 52, a), (51, 53)]
x = [(52, 53, a), (52, 54)]
x = [(53, 54, a), (53, 55)]
x = [(54, 55, a), (54, 56)]
x = [(55, 56, a), (55, 57)]
x = [(56, 57, a), (56, 58)]
x = [(57, 58, a), (57, 59)]
x = [(58, 59, a), (58, 60)]
x = [(59, 60, a), (59, 61)]
x = [(60, 61, a), (60, 62)]
x = [(61, 62, a), (61, 63)]
x = [(62, 63, a), (62, 64)]
x = [(63, 64, a), (63, 65)]
x = [(64, 65, a), (64, 66)]
x = [(65, 66, a), (65, 67)]
x = [(66, 67, a), (66, 68)]
x = [(67, 68, a), (67, 69)]
x = [(68, 69, a), (68, 70)]
x = [(69, 70, a), (69, 71)]
x = [(70, 71, a), (70, 72)]
x = [(71, 72, a), (71, 73)]
x = [(72, 73, a), (72, 74)]
x = [(73, 74, a), (73, 75)]
x = [(74, 75, a), (74, 76)]
x = [(75, 76, a), (75, 77)]
x = [(76, 77, a), (76, 78)]
x = [(77, 78, a), (77, 79)]
x = [(78, 79, a), (78, 80)]
x = [(79, 80, a), (79, 81)]
x = [(80, 81, a), (80, 82)]
x = [(81, 82, a), (81, 83)]
x = [(82, 83, a), (82, 84)]
x = [(83, 84, a), (83, 85)]
x = [(84, 85, a), (84, 86)]
x = [(85, 86, a), (85, 87)]
x = [(86, 87, a), (86, 88)]
x = [(87, 88, a), (87, 89)]
x = [(88, 89, a), (88, 90)]
x = [(89, 90, a), (89, 91)]
x = [(90, 91, a), (90, 92)]
x = [(91, 92, a), (91, 93)]
x = [(92, 93, a), (92, 94)]
x = [(93, 94, a), (93, 95)]
x = [(94, 95, a), (94, 96)]
x = [(95, 96, a), (95, 97)]
x = [(96, 97, a), (96, 98)]
x = [(97, 98, a), (97, 99)]
x = [(98, 99, a), (98, 100)]
x = [(99, 100, a), (99, 101)]
#--- exec: defaults that become constant tuples late
def f0(a=0, b='x0'): pass
def f1(a=1, b='x1'): pass
def f2(a=2, b='x2'): pass
def f3(a=3, b='x3'): pass
def f4(a=4, b='x4'): pass
def f5(a=5, b='x5'): pass
def f6(a=6, b='x6'): pass
def f7(a=7, b='x7'): pass
def f8(a=8, b='x8'): pass
def f9(a=9, b='x9'): pass
def f10(a=10, b='x10'): pass
def f11(a=11, b='x11'): pass
def f12(a=12, b='x12'): pass
def f13(a=13, b='x13'): pass
def f14(a=14, b='x14'): pass
def f15(a=15, b='x15'): pass
def f16(a=16, b='x16'): pass
def f17(a=17, b='x17'): pass
def f18(a=18, b='x18'): pass
def f19(a=19, b='x19'): pass
def f20(a=20, b='x20'): pass
def f21(a=21, b='x21'): pass
def f22(a=22, b='x22'): pass
def f23(a=23, b='x23'): pass
def f24(a=24, b='x24'): pass
def f25(a=25, b='x25'): pass
def f26(a=26, b='x26'): pass
def f27(a=27, b='x27'): pass
def f28(a=28, b='x28'): pass
def f29(a=29, b='x29'): pass
def f30(a=30, b='x30'): pass
def f31(a=31, b='x31'): pass
def f32(a=32, b='x32'): pass
def f33(a=33, b='x33'): pass
def f34(a=34, b='x34'): pass
def f35(a=35, b='x35'): pass
def f36(a=36, b='x36'): pass
def f37(a=37, b='x37'): pass
def f38(a=38, b='x38'): pass
def f39(a=39, b='x39'): pass
def f40(a=40, b='x40'): pass
def f41(a=41, b='x41'): pass
def f42(a=42, b='x42'): pass
def f43(a=43, b='x43'): pass
def f44(a=44, b='x44'): pass
def f45(a=45, b='x45'): pass
def f46(a=46, b='x46'): pass
def f47(a=47, b='x47'): pass
def f48(a=48, b='x48'): pass
def f49(a=49, b='x49'): pass
def f50(a=50, b='x50'): pass
def f51(a=51, b='x51'): pass
def f52(a=52, b='x52'): pass
def f53(a=53, b='x53'): pass
def f54(a=54, b='x54'): pass
def f55(a=55, b='x55'): pass
def f56(a=56, b='x56'): pass
def f57(a=57, b='x57'): pass
def f58(a=58, b='x58'): pass
def f59(a=59, b='x59'): pass
def f60(a=60, b='x60'): pass
def f61(a=61, b='x61'): pass
def f62(a=62, b='x62'): pass
def f63(a=63, b='x63'): pass
def f64(a=64, b='x64'): pass
def f65(a=65, b='x65'): pass
def f66(a=66, b='x66'): pass
def f67(a=67, b='x67'): pass
def f68(a=68, b='x68'): pass
def f69(a=69, b='x69'): pass
def f70(a=70, b='x70'): pass
def f71(a=71, b='x71'): pass
def f72(a=72, b='x72'): pass
def f73(a=73, b='x73'): pass
def f74(a=74, b='x74'): pass
def f75(a=75, b='x75'): pass
def f76(a=76, b='x76'): pass
def f77(a=77, b='x77'): pass
def f78(a=78, b='x78'): pass
def f79(a=79, b='x79'): pass
def f80(a=80, b='x80'): pass
def f81(a=81, b='x81'): pass
def f82(a=82, b='x82'): pass
def f83(a=83, b='x83'): pass
def f84(a=84, b='x84'): pass
def f85(a=85, b='x85'): pass
def f86(a=86, b='x86'): pass
def f87(a=87, b='x87'): pass
def f88(a=88, b='x88'): pass
def f89(a=89, b='x89'): pass
def f90(a=90, b='x90'): pass
def f91(a=91, b='x91'): pass
def f92(a=92, b='x92'): pass
def f93(a=93, b='x93'): pass
def f94(a=94, b='x94'): pass
def f95(a=95, b='x95'): pass
def f96(a=96, b='x96'): pass
def f97(a=97, b='x97'): pass
def f98(a=98, b='x98'): pass
def f99(a=99, b='x99'): pass
def f100(a=100, b='x100'): pass
def f101(a=101, b='x101'): pass
def f102(a=102, b='x102'): pass
def f103(a=103, b='x103'): pass
def f104(a=104, b='x104'): pass
def f105(a=105, b='x105'): pass
def f106(a=106, b='x106'): pass
def f107(a=107, b='x107'): pass
def f108(a=108, b='x108'): pass
def f109(a=109, b='x109'): pass
def f110(a=110, b='x110'): pass
def f111(a=111, b='x111'): pass
def f112(a=112, b='x112'): pass
def f113(a=113, b='x113'): pass
def f114(a=114, b='x114'): pass
def f115(a=115, b='x115'): pass
def f116(a=116, b='x116'): pass
def f117(a=117, b='x117'): pass
def f118(a=118, b='x118'): pass
def f119(a=119, b='x119'): pass
def f120(a=120, b='x120'): pass
def f121(a=121, b='x121'): pass
def f122(a=122, b='x122'): pass
def f123(a=123, b='x123'): pass
def f124(a=124, b='x124'): pass
def f125(a=125, b='x125'): pass
def f126(a=126, b='x126'): pass
def f127(a=127, b='x127'): pass
def f128(a=128, b='x128'): pass
def f129(a=129, b='x129'): pass
#--- exec: a big display
x = [0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58,59,60,61,62,63,64,65,66,67,68,69,70,71,72,73,74,75,76,77,78,79,80,81,82,83,84,85,86,87,88,89,90,91,92,93,94,95,96,97,98,99,100,101,102,103,104,105,106,107,108,109,110,111,112,113,114,115,116,117,118,119,120,121,122,123,124,125,126,127,128,129,130,131,132,133,134,135,136,137,138,139,140,141,142,143,144,145,146,147,148,149,150,151,152,153,154,155,156,157,158,159,160,161,162,163,164,165,166,167,168,169,170,171,172,173,174,175,176,177,178,179,180,181,182,183,184,185,186,187,188,189,190,191,192,193,194,195,196,197,198,199,200,201,202,203,204,205,206,207,208,209,210,211,212,213,214,215,216,217,218,219,220,221,222,223,224,225,226,227,228,229,230,231,232,233,234,235,236,237,238,239,240,241,242,243,244,245,246,247,248,249,250,251,252,253,254,255,256,257,258,259,260,261,262,263,264,265,266,267,268,269,270,271,272,273,274,275,276,277,278,279,280,281,282,283,284,285,286,287,288,289,290,291,292,293,294,295,296,297,298,299]
y = {0: a,1: a,2: a,3: a,4: a,5: a,6: a,7: a,8: a,9: a,10: a,11: a,12: a,13: a,14: a,15: a,16: a,17: a,18: a,19: a,20: a,21: a,22: a,23: a,24: a,25: a,26: a,27: a,28: a,29: a,30: a,31: a,32: a,33: a,34: a,35: a,36: a,37: a,38: a,39: a,40: a,41: a,42: a,43: a,44: a,45: a,46: a,47: a,48: a,49: a,50: a,51: a,52: a,53: a,54: a,55: a,56: a,57: a,58: a,59: a,60: a,61: a,62: a,63: a,64: a,65: a,66: a,67: a,68: a,69: a,70: a,71: a,72: a,73: a,74: a,75: a,76: a,77: a,78: a,79: a,80: a,81: a,82: a,83: a,84: a,85: a,86: a,87: a,88: a,89: a,90: a,91: a,92: a,93: a,94: a,95: a,96: a,97: a,98: a,99: a,100: a,101: a,102: a,103: a,104: a,105: a,106: a,107: a,108: a,109: a,110: a,111: a,112: a,113: a,114: a,115: a,116: a,117: a,118: a,119: a,120: a,121: a,122: a,123: a,124: a,125: a,126: a,127: a,128: a,129: a,130: a,131: a,132: a,133: a,134: a,135: a,136: a,137: a,138: a,139: a,140: a,141: a,142: a,143: a,144: a,145: a,146: a,147: a,148: a,149: a,150: a,151: a,152: a,153: a,154: a,155: a,156: a,157: a,158: a,159: a,160: a,161: a,162: a,163: a,164: a,165: a,166: a,167: a,168: a,169: a,170: a,171: a,172: a,173: a,174: a,175: a,176: a,177: a,178: a,179: a,180: a,181: a,182: a,183: a,184: a,185: a,186: a,187: a,188: a,189: a,190: a,191: a,192: a,193: a,194: a,195: a,196: a,197: a,198: a,199: a,200: a,201: a,202: a,203: a,204: a,205: a,206: a,207: a,208: a,209: a,210: a,211: a,212: a,213: a,214: a,215: a,216: a,217: a,218: a,219: a,220: a,221: a,222: a,223: a,224: a,225: a,226: a,227: a,228: a,229: a,230: a,231: a,232: a,233: a,234: a,235: a,236: a,237: a,238: a,239: a,240: a,241: a,242: a,243: a,244: a,245: a,246: a,247: a,248: a,249: a,250: a,251: a,252: a,253: a,254: a,255: a,256: a,257: a,258: a,259: a,260: a,261: a,262: a,263: a,264: a,265: a,266: a,267: a,268: a,269: a,270: a,271: a,272: a,273: a,274: a,275: a,276: a,277: a,278: a,279: a,280: a,281: a,282: a,283: a,284: a,285: a,286: a,287: a,288: a,289: a,290: a,291: a,292: a,293: a,294: a,295: a,296: a,297: a,298: a,299: a}
z = (a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a)
w = {a0,a1,a2,a3,a4,a5,a6,a7,a8,a9,a10,a11,a12,a13,a14,a15,a16,a17,a18,a19,a20,a21,a22,a23,a24,a25,a26,a27,a28,a29,a30,a31,a32,a33,a34,a35,a36,a37,a38,a39,a40,a41,a42,a43,a44,a45,a46,a47,a48,a49,a50,a51,a52,a53,a54,a55,a56,a57,a58,a59,a60,a61,a62,a63,a64,a65,a66,a67,a68,a69,a70,a71,a72,a73,a74,a75,a76,a77,a78,a79,a80,a81,a82,a83,a84,a85,a86,a87,a88,a89,a90,a91,a92,a93,a94,a95,a96,a97,a98,a99,a100,a101,a102,a103,a104,a105,a106,a107,a108,a109,a110,a111,a112,a113,a114,a115,a116,a117,a118,a119,a120,a121,a122,a123,a124,a125,a126,a127,a128,a129,a130,a131,a132,a133,a134,a135,a136,a137,a138,a139,a140,a141,a142,a143,a144,a145,a146,a147,a148,a149,a150,a151,a152,a153,a154,a155,a156,a157,a158,a159,a160,a161,a162,a163,a164,a165,a166,a167,a168,a169,a170,a171,a172,a173,a174,a175,a176,a177,a178,a179,a180,a181,a182,a183,a184,a185,a186,a187,a188,a189,a190,a191,a192,a193,a194,a195,a196,a197,a198,a199,a200,a201,a202,a203,a204,a205,a206,a207,a208,a209,a210,a211,a212,a213,a214,a215,a216,a217,a218,a219,a220,a221,a222,a223,a224,a225,a226,a227,a228,a229,a230,a231,a232,a233,a234,a235,a236,a237,a238,a239,a240,a241,a242,a243,a244,a245,a246,a247,a248,a249,a250,a251,a252,a253,a254,a255,a256,a257,a258,a259,a260,a261,a262,a263,a264,a265,a266,a267,a268,a269,a270,a271,a272,a273,a274,a275,a276,a277,a278,a279,a280,a281,a282,a283,a284,a285,a286,a287,a288,a289,a290,a291,a292,a293,a294,a295,a296,a297,a298,a299}
#--- exec: a long chained comparison
x = a0 < a1 < a2 < a3 < a4 < a5 < a6 < a7 < a8 < a9 < a10 < a11 < a12 < a13 < a14 < a15 < a16 < a17 < a18 < a19 < a20 < a21 < a22 < a23 < a24 < a25 < a26 < a27 < a28 < a29 < a30 < a31 < a32 < a33 < a34 < a35 < a36 < a37 < a38 < a39 < a40 < a41 < a42 < a43 < a44 < a45 < a46 < a47 < a48 < a49 < a50 < a51 < a52 < a53 < a54 < a55 < a56 < a57 < a58 < a59 < a60 < a61 < a62 < a63 < a64 < a65 < a66 < a67 < a68 < a69 < a70 < a71 < a72 < a73 < a74 < a75 < a76 < a77 < a78 < a79 < a80 < a81 < a82 < a83 < a84 < a85 < a86 < a87 < a88 < a89 < a90 < a91 < a92 < a93 < a94 < a95 < a96 < a97 < a98 < a99 < a100 < a101 < a102 < a103 < a104 < a105 < a106 < a107 < a108 < a109 < a110 < a111 < a112 < a113 < a114 < a115 < a116 < a117 < a118 < a119 < a120 < a121 < a122 < a123 < a124 < a125 < a126 < a127 < a128 < a129 < a130 < a131 < a132 < a133 < a134 < a135 < a136 < a137 < a138 < a139 < a140 < a141 < a142 < a143 < a144 < a145 < a146 < a147 < a148 < a149
if a0 < a1 < a2 < a3 < a4 < a5 < a6 < a7 < a8 < a9 < a10 < a11 < a12 < a13 < a14 < a15 < a16 < a17 < a18 < a19 < a20 < a21 < a22 < a23 < a24 < a25 < a26 < a27 < a28 < a29 < a30 < a31 < a32 < a33 < a34 < a35 < a36 < a37 < a38 < a39 < a40 < a41 < a42 < a43 < a44 < a45 < a46 < a47 < a48 < a49 < a50 < a51 < a52 < a53 < a54 < a55 < a56 < a57 < a58 < a59 < a60 < a61 < a62 < a63 < a64 < a65 < a66 < a67 < a68 < a69 < a70 < a71 < a72 < a73 < a74 < a75 < a76 < a77 < a78 < a79 < a80 < a81 < a82 < a83 < a84 < a85 < a86 < a87 < a88 < a89 < a90 < a91 < a92 < a93 < a94 < a95 < a96 < a97 < a98 < a99 < a100 < a101 < a102 < a103 < a104 < a105 < a106 < a107 < a108 < a109 < a110 < a111 < a112 < a113 < a114 < a115 < a116 < a117 < a118 < a119 < a120 < a121 < a122 < a123 < a124 < a125 < a126 < a127 < a128 < a129 < a130 < a131 < a132 < a133 < a134 < a135 < a136 < a137 < a138 < a139 < a140 < a141 < a142 < a143 < a144 < a145 < a146 < a147 < a148 < a149: y
#--- exec: deep nesting
x = [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[a]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
y = ------------------------------------------------------------------------------------------a
z = f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(a))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))
w = a.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b
v = a()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()
u = a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a
#--- exec: deep functions
def f0():
 def f1():
  def f2():
   def f3():
    def f4():
     def f5():
      def f6():
       def f7():
        def f8():
         def f9():
          def f10():
           def f11():
            def f12():
             def f13():
              def f14():
               def f15():
                def f16():
                 def f17():
                  def f18():
                   def f19():
                    def f20():
                     def f21():
                      def f22():
                       def f23():
                        def f24():
                         def f25():
                          def f26():
                           def f27():
                            def f28():
                             def f29():
                              def f30():
                               def f31():
                                def f32():
                                 def f33():
                                  def f34():
                                   def f35():
                                    def f36():
                                     def f37():
                                      def f38():
                                       def f39():
                                        return 1
#--- exec: 18 loops in an exception handler
try: pass
except T as e:
 for x in y:
  for x in y:
   for x in y:
    for x in y:
     for x in y:
      for x in y:
       for x in y:
        for x in y:
         for x in y:
          for x in y:
           for x in y:
            for x in y:
             for x in y:
              for x in y:
               for x in y:
                for x in y:
                 for x in y:
                  for x in y:
                   pass
#--- exec: 19 loops in an exception handler
try: pass
except T as e:
 for x in y:
  for x in y:
   for x in y:
    for x in y:
     for x in y:
      for x in y:
       for x in y:
        for x in y:
         for x in y:
          for x in y:
           for x in y:
            for x in y:
             for x in y:
              for x in y:
               for x in y:
                for x in y:
                 for x in y:
                  for x in y:
                   for x in y:
                    pass
#--- exec: 19 loops in a try statement
try:
 for x in y:
  for x in y:
   for x in y:
    for x in y:
     for x in y:
      for x in y:
       for x in y:
        for x in y:
         for x in y:
          for x in y:
           for x in y:
            for x in y:
             for x in y:
              for x in y:
               for x in y:
                for x in y:
                 for x in y:
                  for x in y:
                   for x in y:
                    pass
finally: pass
#--- exec: 20 loops in a try statement
try:
 for x in y:
  for x in y:
   for x in y:
    for x in y:
     for x in y:
      for x in y:
       for x in y:
        for x in y:
         for x in y:
          for x in y:
           for x in y:
            for x in y:
             for x in y:
              for x in y:
               for x in y:
                for x in y:
                 for x in y:
                  for x in y:
                   for x in y:
                    for x in y:
                     pass
finally: pass
