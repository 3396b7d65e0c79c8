// Made by `make defaults` from this repo's own files; do not edit.
// swift-format-ignore-file

/// The files that come with the programme.
enum EmbeddedFiles {
  static let all: [(path: String, text: String)] = [
("data/bodies.yaml", ##"""
---
id: city-education-commission
name: 上海市教育委员会
aliases: [市教委]
body-type: education-authority
document: nq15-document
---
id: city-education-commission-office
name: 上海市教育委员会办公室
body-type: department
part-of: city-education-commission
document: nq15-document
---
id: city-teaching-research-office
name: 市教委教研室
body-type: department
part-of: city-education-commission
document: nq15-document
---
id: city-general-education-institute
name: 市教科院普教所
body-type: institute
document: nq15-document
---
id: city-new-quality-institute
name: 上海市新优质学校研究所
aliases: [市新优质学校研究所]
body-type: institute
document: nq15-document
---
id: city-expert-panel-2015
name: 市级专家组
body-type: panel
document: nq15-document
note: 2015年文件中评议各区县方案的专家组，与2023年文件中的上海市新优质学校专家委员会是否同一机构，文件没有说。
---
id: city-new-quality-expert-committee
name: 上海市新优质学校专家委员会
body-type: committee
document: bs23-document
---
id: baoshan-education-bureau
name: 上海市宝山区教育局
aliases: [宝山区教育局]
body-type: education-authority
district: 宝山区
document: bs23-document
---
id: baoshan-education-bureau-office
name: 上海市宝山区教育局办公室
body-type: department
district: 宝山区
part-of: baoshan-education-bureau
document: bs23-document
---
id: baoshan-teaching-research-office
name: 教研室
body-type: department
district: 宝山区
part-of: baoshan-education-bureau
document: bs23-document
note: 原文并列两个“教研室”，第二个疑指另一部门，不作改动，也不另立记录。
---
id: baoshan-teacher-training
name: 师训部
body-type: department
district: 宝山区
part-of: baoshan-education-bureau
document: bs23-document
---
id: baoshan-cadre-training
name: 干训部
body-type: department
district: 宝山区
part-of: baoshan-education-bureau
document: bs23-document
---
id: baoshan-digital-office
name: 数转办
body-type: department
district: 宝山区
part-of: baoshan-education-bureau
document: bs23-document
---
id: baoshan-project-team
name: 区项目组
aliases: [项目组]
body-type: project-team
district: 宝山区
programme: bs23
document: bs23-document
note: 与申报表封面的创建工作小组是否同一机构，文件没有说。
---
id: baoshan-working-group
name: 宝山区教育局新优质学校创建工作小组
body-type: working-group
district: 宝山区
programme: bs23
document: bs23-document
---
id: minhang-education-bureau
name: 上海市闵行区教育局
body-type: education-authority
district: 闵行区
document: mh23-document
---
id: minhang-education-college
name: 区教育学院
aliases: [教育学院]
body-type: institute
district: 闵行区
document: mh23-document
---
id: minhang-personnel-section
name: 人事科
body-type: department
district: 闵行区
part-of: minhang-education-bureau
document: mh23-document
---
id: minhang-finance-section
name: 计财科
body-type: department
district: 闵行区
part-of: minhang-education-bureau
document: mh23-document
---
id: minhang-general-education-2
name: 普教二科
body-type: department
district: 闵行区
part-of: minhang-education-bureau
document: mh23-document
---
id: minhang-supervision-office
name: 督导室
body-type: department
district: 闵行区
document: mh23-document
---
id: minhang-leading-group
name: “初中强校工程”领导小组
body-type: leading-group
district: 闵行区
programme: mh23
chair: 区教育局局长
vice-chair: 分管局长
members: [minhang-personnel-section, minhang-finance-section, minhang-general-education-2, minhang-education-college, minhang-supervision-office]
document: mh23-document
from: 2023-12
note: 由方案第五部分自行设立；成员单位原文以“等”收尾。
---
id: minhang-strengthening-working-group
name: “初中强校工程”工作小组
body-type: working-group
district: 闵行区
programme: mh23
chair: 分管局长
part-of: minhang-leading-group
document: mh23-document
from: 2023-12

"""##),
("data/districts.yaml", ##"""
---
id: 嘉定区
name: 嘉定区
---
id: 奉贤区
name: 奉贤区
---
id: 宝山区
name: 宝山区
---
id: 崇明区
name: 崇明区
---
id: 徐汇区
name: 徐汇区
aliases: [徐汇]
---
id: 普陀区
name: 普陀区
---
id: 杨浦区
name: 杨浦区
aliases: [杨浦]
---
id: 松江区
name: 松江区
---
id: 浦东新区
name: 浦东新区
aliases: [浦东区]
---
id: 虹口区
name: 虹口区
---
id: 金山区
name: 金山区
aliases: [金山]
---
id: 长宁区
name: 长宁区
---
id: 闵行区
name: 闵行区
---
id: 闸北区
name: 闸北区
aliases: [闸北]
successor: 静安区
to: 2015
note: 2015年并入静安区。五份文件没有写明并入一事，只在2015年的文件中仍称“闸北”。
basis: outside-documents
---
id: 青浦区
name: 青浦区
---
id: 静安区
name: 静安区
---
id: 黄浦区
name: 黄浦区

"""##),
("data/documents.yaml", ##"""
---
id: nq15-document
title: 上海市教育委员会关于印发《上海市新优质学校集群发展三年行动计划（2015—2017年）》的通知
annexes: [上海市新优质学校集群发展三年行动计划（2015—2017年）]
number: 沪教委基〔2015〕77号
issuer: city-education-commission
issued: 2015-11-09
printed-on: 2015-11-17
printed-by: 上海市教育委员会办公室
addressees: 各区县教育局
copies: 市教科院普教所，市教委教研室
cites:
  - 《上海市教育综合改革方案（2014-2020年）》
---
id: dg15-document
title: 上海市教育委员会关于促进优质均衡发展、推进学区化集团化办学的实施意见
issuer: city-education-commission
addressees: 各区县教育局
cites:
  - 《上海市义务教育阶段学校办学基本标准》
note: 原文没有文号、落款和日期；发文机关据标题。
---
id: tw21-document
title: 上海市教育委员会关于做好本市第二轮义务教育城乡学校携手共进计划的通知
annexes: [本市第二轮义务教育城乡学校携手共进计划名单]
number: 沪教委基〔2021〕4号
issuer: city-education-commission
addressees: 各区教育局
cites:
  - 《上海市教育委员会关于本市实施义务教育“城乡学校携手共进计划”的意见》（沪教委基〔2017〕59号）
note: 原文没有落款和日期，年份只见于文号。
---
id: bs23-document
title: 上海市宝山区教育局关于印发《宝山区 落实〈上海市新优质学校高质量发展引领计划〉 行动方案》的通知
annexes:
  - 宝山区落实《上海市新优质学校高质量发展引领计划》行动方案
  - 宝山区新优质学校高质量发展引领计划研究项目申报表
number: 宝教〔2023〕70号
issuer: baoshan-education-bureau
printed-on: 2023-12-28
printed-by: 上海市宝山区教育局办公室
addressees: 各义务教育阶段公办学校
cites:
  - 《上海市新优质学校高质量发展引领计划》
  - 《宝山教育高质量发展行动方案（2023—2025年）》
  - 《宝山区推进教育数字化转型三年行动计划（2023—2025年）》
territory: 宝山区
note: 标题中的两处空格照原文；原文没有另写落款日期。
---
id: mh23-document
title: 闵行区“第二轮初中强校工程”实施方案
annexes:
  - 闵行区“第二轮初中强校工程”市级实验校名单
issuer: minhang-education-bureau
issued: 2023-12
cites:
  - 《中共中央办公厅、国务院办公厅关于构建优质均衡的基本公共教育服务体系的意见》
  - 《教育部 国家发展改革委 财政部关于实施新时代基础教育扩优提质行动计划的意见》（教基〔2023〕4 号）
  - 《上海市示范性学区和集团建设三年行动计划》（沪教委基〔2023〕15号）
  - 《上海市教育委员会关于实施项目化学习推动义务教育育人方式改革的指导意见》（沪教委基〔2023〕24号）
  - 《关于进一步促进本市义务教育学校建设的实施意见》（沪教委基〔2022〕28号）
  - 《上海市教育委员会关于实施第二轮公办初中强校工程的通知》（沪教委基〔2023〕26号）
  - 《中共闵行区委 闵行区人民政府关于闵行区推进教育高质量发展的实施意见》（闵委发〔2023〕6 号）
territory: 闵行区
note: 原文自“附件1”开始，没有印发通知，文号不详；落款只到月份。

"""##),
("data/programmes.yaml", ##"""
---
id: nq15
title: 上海市新优质学校集群发展三年行动计划
title-en: Shanghai new-quality-school cluster plan
document: nq15-document
from: 2015
to: 2017
---
id: dg15
title: 推进学区化集团化办学
title-en: School districts and education groups
document: dg15-document
note: 文件没有规定实施期限，只有到2017年底的目标。
---
id: tw21
title: 第二轮义务教育城乡学校携手共进计划
title-en: Urban-rural school twinning, round 2
document: tw21-document
round: 2
from: 2021
to: 2023
list-titles:
  roster: 本市第二轮义务教育城乡学校携手共进计划名单
  entrusted: 一、第二轮精准委托管理
  mutual: 二、第二轮城乡学校互助成长项目
note: 文件只写“2021-2023年”，没有写开始的日子。
---
id: bs23
title: 宝山区落实《上海市新优质学校高质量发展引领计划》行动方案
title-en: Baoshan action plan for leading new-quality schools
document: bs23-document
district: 宝山区
note: 文件写“通过三到五年的努力”，没有写起止；项目实施时间段另为2024年1月到2026年12月。
---
id: mh23
title: 闵行区“第二轮初中强校工程”
title-en: Minhang junior-high strengthening, round 2
document: mh23-document
district: 闵行区
round: 2
list-titles:
  members: 闵行区“第二轮初中强校工程”市级实验校名单
note: 文件写“通过3-5年主动发展”，没有写起止。

"""##),
("data/requirements/bs23-rules.yaml", ##"""
---
id: bs23-rule-public-compulsory
programme: bs23
class: rule
title: 限本区义务教育阶段公办学校
title-en: Public schools of the compulsory stage only
document: bs23-document
section: 主送
line: 9
quote: 各义务教育阶段公办学校
quote-digest: 69622e00d5b823fc
force: must
from: 2023-12-28
territory: 宝山区
each: |-
  distinct school of membership
    where programme = "bs23" and role in ["project-school", "certified-school"] and active
require: ownership = "public" and stages contains "compulsory" and district = "宝山区"
form-each: application where programme = "bs23"
form-require: |-
  school.ownership = "public" and school.stages contains "compulsory" and school.district = "宝山区"
unit: 所
---
id: bs23-rule-one-lead-project
programme: bs23
class: rule
title: 一个重点项目作为引领项目
title-en: One key project as the lead project
document: bs23-document
section: 四2
line: 49
quote: 选择1个重点项目作为学校引领项目进行深化实践；也可根据需要设计自选项目
quote-digest: 4193c8f8d3b8c54b
force: must
from: 2023-12-28
territory: 宝山区
each: |-
  distinct school of membership
    where programme = "bs23" and role = "project-school" and active and school is active
unit: 所
readings:
  - id: exactly-one
    title: 引领项目只有1个，来自指南或自选
    title-en: one lead project, from the guide or self-designed
    require: |-
      (count project where school = each and programme = "bs23"
        and source in ["guide", "self-designed"]) = 1
  - id: at-least-one
    title: 引领项目至少1个，来自指南或自选
    title-en: at least one lead project, from the guide or self-designed
    require: |-
      (count project where school = each and programme = "bs23"
        and source in ["guide", "self-designed"]) >= 1
form-each: application where programme = "bs23"
form-require: source = "self-designed" or (source = "guide" and verdict "bs23-guide-project" stands)
note: |
  填写说明第2条写“可以从《指南》里选择，也可以根据学校需要自行确定”。是否可以不止一个，文件没有说。
  《指南》不在五份文件之内，申报选自指南的，是否确为指南所列，机器不能核对，由人对照指南后对申报作判断。
---
id: bs23-rule-source-and-domain
programme: bs23
class: rule
title: 填明项目来源和所属领域
title-en: Source and domain are filled in
document: bs23-document
section: 附件2
line: 88
quote: 1. 项目指南; 2. 自选
quote-digest: 0d25f059dd614e83
force: must
from: 2023-12-28
territory: 宝山区
each: application where programme = "bs23"
require: source is present and domain is present
unit: 份
note: 领域五项见下一行；领域与引领任务不是一回事，两者如何对应由人决定，不核对。可否多选，文件没有说。
---
id: bs23-rule-community
programme: bs23
class: rule
title: 引领项目归入区共同体
title-en: Every lead project is in a community
document: bs23-document
section: 四2
line: 49
quote: 区项目组对区项目校的引领项目进行汇总和分类，组建若干个引领项目实践共同体
quote-digest: f18ef0e094241705
force: must
from: 2023-12-28
territory: 宝山区
each: project where programme = "bs23" and active
require: |-
  exists community-membership where project = each and community.programme = "bs23"
    and community.level = "district" and active and community is active
unit: 个
note: 后文“也可……加入市级相关研究共同体”是可以，不核对。
---
id: bs23-rule-community-regime
programme: bs23
class: rule
title: 区共同体的管理制度
title-en: Management rules of a district community
document: bs23-document
section: 四2
line: 49
quote: 区研究共同体要形成自己的管理制度，创新工作机制
quote-digest: c74faee69b504252
force: must
from: 2023-12-28
territory: 宝山区
each: community where programme = "bs23" and level = "district" and active
require: |-
  regime is present
  or exists output where community = each and programme = "bs23" and output-type = "regime" and active
unit: 个
note: 制度写在共同体的记录里，或另立成果记录。
---
id: bs23-rule-certification-by-application
programme: bs23
class: rule
title: 先申请、有证据才认证
title-en: Certification on application with evidence
document: bs23-document
section: 四3
line: 53
quote: 各新优质项目校可以根据实践项目成效、学校发展进步证据向区项目组提出认证申请
quote-digest: ee337d4dca1ff90f
force: may
from: 2023-12-28
territory: 宝山区
each: |-
  event where programme = "bs23" and event-type = "certification"
    and (date is absent or date <= assessed-day)
require: |-
  exists event as a where a.school = each.school and a.programme = "bs23"
    and a.event-type = "certification-application" and a.date <= each.date and a.evidence is present
unit: 次
note: 原文是“可以”，不算不通过。
---
id: bs23-rule-certification-body
programme: bs23
class: rule
title: 由区项目组认证
title-en: The district project team certifies
document: bs23-document
section: 四3
line: 53
quote: 区项目组要健全区新优质学校成长认证体系，开展区新优质学校的成长认证工作
quote-digest: 322869a0c242c53c
force: must
from: 2023-12-28
territory: 宝山区
each: |-
  event where programme = "bs23" and event-type = "certification"
    and (date is absent or date <= assessed-day)
require: by.name = "区项目组"
unit: 次
note: 专家组、创建工作小组与区项目组是否同一机构，文件没有说，不相互代替。没有填由谁认证的，不能确定。
---
id: bs23-rule-plaque-after-certification
programme: bs23
class: rule
title: 通过认证才挂牌
title-en: A plaque only after certification
document: bs23-document
section: 二
line: 37
quote: “宝山区新优质学校”（挂牌）
quote-digest: 78609230c27e89b0
force: must
from: 2023-12-28
territory: 宝山区
each: |-
  event where programme = "bs23" and event-type = "plaque"
    and (date is absent or date <= assessed-day)
require: |-
  exists event as c where c.school = each.school and c.programme = "bs23"
    and c.event-type = "certification" and c.date <= each.date
    and not exists event as r where r.school = c.school and r.programme = "bs23"
      and r.event-type = "plaque-removal" and r.date >= c.date and r.date <= each.date
unit: 次
note: 与四3“通过成长认证的区新优质学校”合看；摘牌以后要重新认证。
---
id: bs23-rule-exit-project-school
programme: bs23
class: rule
title: 流于形式的取消项目校资格
title-en: A school whose project is a formality leaves
document: bs23-document
section: 四3
line: 53
quote: 对学校申报项目实践流于形式或项目得不到落实的，将取消新优质项目校的资格
quote-digest: a2dd50e8528694ec
force: must
from: 2023-12-28
territory: 宝山区
each: project where programme = "bs23"
require: |-
  not (verdict "bs23-formality" stands)
  or exists event where school = each.school and programme = "bs23" and event-type = "exit"
    and (project is absent or project = each)
    and (each.from is absent or date >= each.from) and date <= assessed-day
unit: 个
note: 先由人判断是否流于形式或得不到落实（符合即是），再看有没有退出记录；为别的项目、在这个项目开始以前的退出不算。退出项目校与摘牌是两回事。
---
id: bs23-rule-revoke-plaque
programme: bs23
class: rule
title: 明显下滑的摘牌
title-en: A school that clearly declines loses its plaque
document: bs23-document
section: 四3
line: 53
quote: 对办学成效下滑明显，不符合新优质学校要求的，将取消其区新优质学校资格（摘牌）
quote-digest: c2aa49271bdcce12
force: must
from: 2023-12-28
territory: 宝山区
each: membership where programme = "bs23" and role = "certified-school"
require: |-
  not (verdict "bs23-clear-decline" stands)
  or exists event where school = each.school and programme = "bs23" and event-type = "plaque-removal"
    and (membership is absent or membership = each)
    and (each.from is absent or date >= each.from) and date <= assessed-day
unit: 所
note: 先由人判断是否下滑明显（符合即是），再看有没有摘牌记录；这次认证以前的摘牌不算。
---
id: bs23-rule-negative-list
programme: bs23
class: rule
title: 负面清单和退出机制
title-en: A negative list and an exit mechanism
document: bs23-document
section: 四3
line: 53
quote: 探索建立新优质学校“负面清单”和退出机制
quote-digest: aa8b388089486ccd
force: must
from: 2023-12-28
territory: 宝山区
verdict: bs23-negative-list
note: 清单的内容文件没有给出，是否已建立由人对本计划作判断。
---
id: bs23-rule-principal-priority
programme: bs23
class: rule
title: 校长职级晋升和评优优先
title-en: Priority for principals in promotion and awards
document: bs23-document
section: 五3
line: 63
quote: 带动效果突出或进步明显的区新优质校校长在职级晋升和评先评优中应予以优先考虑
quote-digest: 8a82b0c92b5729f8
force: must
from: 2023-12-28
territory: 宝山区
each: distinct school of membership where programme = "bs23" and role = "certified-school" and active
require: |-
  not (verdict "bs23-strong-effect" stands)
  or exists event where school = each and programme = "bs23" and event-type = "priority"
    and priority in ["promotion", "honours"] and date <= assessed-day
unit: 所
note: 先由人判断带动效果突出或进步明显（符合即是），再看有没有优先考虑的记录。
---
id: bs23-rule-project-vs-school
programme: bs23
class: rule
title: 项目与学校整体发展相合
title-en: The project fits the whole school
document: bs23-document
section: 附件2
line: 100
quote: 要处理好项目研究与学校整体发展的关系，坚持以点带面
quote-digest: 2f3e90a7f3d444ef
force: must
from: 2023-12-28
territory: 宝山区
each: application where programme = "bs23"
verdict: bs23-whole-school
unit: 份
note: 由人审阅申报表后判断。
---
id: bs23-rule-roles
programme: bs23
class: rule
title: 项目负责人和联络员
title-en: A project lead and a liaison
document: bs23-document
section: 附件2
line: 73
quote: 项目负责人
quote-digest: 7b834fd7e662e848
force: must
from: 2023-12-28
territory: 宝山区
each: application where programme = "bs23"
require: |-
  (exists posting where school = each.school and programme = "bs23" and role = "project-lead"
    and (from is absent or from <= assessed-day))
  and (exists posting where school = each.school and programme = "bs23" and role = "liaison"
    and (from is absent or from <= assessed-day))
unit: 份
note: 申报表上填了人即可，后来换人、离任不影响。姓名和联系电话是个人信息，只在 data/private/ 里，不核对；填表时由 eduplan apply 提示空缺。
---
id: bs23-rule-fund-purposes
programme: bs23
class: rule
title: 区专项经费的用途
title-en: What the district fund is for
document: bs23-document
section: 五2
line: 61
quote: 保障区新优质项目校在创新实践、经验提炼、宣传推广等方面的需要
quote-digest: c057cfd6eefbebc1
force: must
from: 2023-12-28
territory: 宝山区
require: |-
  (exists fund where programme = "bs23" and level = "district" and active and purposes contains "practice")
  and (exists fund where programme = "bs23" and level = "district" and active and purposes contains "experience")
  and (exists fund where programme = "bs23" and level = "district" and active and purposes contains "publicity")
note: 三项用途可以分在几笔经费里。
---
id: bs23-rule-plaque-text
programme: bs23
class: rule
title: 牌匾的文字
title-en: The text of the plaque
document: bs23-document
section: 二
line: 37
quote: “宝山区新优质学校”（挂牌）
quote-digest: 78609230c27e89b0
force: must
from: 2023-12-28
territory: 宝山区
each: |-
  event where programme = "bs23" and event-type in ["plaque", "naming"]
    and (date is absent or date <= assessed-day)
require: text = "宝山区新优质学校"
unit: 次
note: 2015年的市级计划不准以“新优质学校”命名、挂牌，见 nq15-rule-no-plaque；两者先后由人作出解释。

"""##),
("data/requirements/bs23.yaml", ##"""
---
id: bs23-leading-schools
programme: bs23
class: target
title: 发挥引领作用的项目校
title-en: Leading project schools
document: bs23-document
section: 二
line: 35
quote: 涌现 10 所左右发挥明显价值引领作用与办学示范效应的项目校
quote-digest: 16ecef2e715f6b27
force: must
from: 2023-12-28
territory: 宝山区
value: |-
  count distinct school of membership where programme = "bs23" and role = "project-school" and active
    and school is active and verdict "bs23-leading" stands
at-least: 10
approximate: 左右
unit: 所
due: '2026'
verdict: bs23-leading
note: 是否发挥引领作用，对每条参加记录作判断。
---
id: bs23-lead-project-coverage
programme: bs23
class: target
title: 每所项目校都有引领项目
title-en: A lead project at every project school
document: bs23-document
section: 二
line: 35
quote: 每所项目校均制定引领高质量发展的引领项目
quote-digest: 0745bf87b4fcd8a2
force: must
from: 2023-12-28
territory: 宝山区
unit: 所
due: '2026'
require: exists project where school = each and programme = "bs23"
readings:
  - id: all-project-schools
    title: 全部项目校
    title-en: every project school
    each: |-
      distinct school of membership
        where programme = "bs23" and role = "project-school" and active and school is active
  - id: leading-schools
    title: 发挥引领作用的约10所项目校
    title-en: the ten or so leading project schools
    each: |-
      distinct school of membership
        where programme = "bs23" and role = "project-school" and active and school is active
          and verdict "bs23-leading" stands
note: “每所项目校”指全部项目校还是前文的10所左右，文件没有说。
---
id: bs23-innovation-projects
programme: bs23
class: target
title: 引领高质量发展的创新项目
title-en: Innovation projects with effect in a district or group
document: bs23-document
section: 二
line: 35
quote: 有 10 个左右能在学区内或集团内有引领高质量发展的创新项目
quote-digest: 9e42719e72745aff
force: must
from: 2023-12-28
territory: 宝山区
value: |-
  count project as p where programme = "bs23" and verdict "bs23-innovation" stands
    and exists alliance-membership where school = p.school and active and alliance is active
at-least: 10
approximate: 左右
unit: 个
due: '2026'
verdict: bs23-innovation
note: 计项目，不计学校；学校须在某个学区或集团之内。已经结题的项目也计在内。
---
id: bs23-innovation-cases
programme: bs23
class: target
title: 引领高质量发展的创新案例
title-en: Innovation cases
document: bs23-document
section: 二
line: 35
quote: 形成一批本区引领高质量发展的创新案例
quote-digest: 7150cac4683c78c3
force: must
from: 2023-12-28
territory: 宝山区
value: count output where programme = "bs23" and output-type = "case" and date <= assessed-day
unit: 个
due: '2026'
note: “一批”没有数量，只报告案例数；期限据同段的“到 2026 年”。
---
id: bs23-project-schools
programme: bs23
class: target
title: 新优质项目校数
title-en: New-quality project schools
document: bs23-document
section: 二
line: 35
quote: 本区新优质项目学校逐步扩容到 60 所左右
quote-digest: 804ce03b8b7c8d0c
force: must
from: 2023-12-28
territory: 宝山区
value: |-
  count distinct school of membership
    where programme = "bs23" and role = "project-school" and active and school is active
at-least: 60
approximate: 左右
unit: 所
due: '2026'
note: 期限据同段的“到 2026 年”。
---
id: bs23-certified-schools
programme: bs23
class: target
title: 挂牌的宝山区新优质学校
title-en: Certified new-quality schools with a plaque
document: bs23-document
section: 二
line: 37
quote: 到 2028 年，形成一批在本市和本区有影响力、有宝山陶行知教育创新发展区特色的“宝山区新优质学校”（挂牌）
quote-digest: aaf64faa4944f8d7
force: must
from: 2023-12-28
territory: 宝山区
value: |-
  count distinct school of membership
    where programme = "bs23" and role = "certified-school" and active and school is active
require: exists membership where programme = "bs23" and role = "certified-school" and active and school is active
unit: 所
due: '2028'
verdict: bs23-certified-schools
note: “一批”没有数量，只报告校数；是否已形成有影响力、有特色的一批，由人对本计划作判断，一所也没有则不成立。
---
id: bs23-typical-cases
programme: bs23
class: target
title: 典型项目和案例
title-en: Typical projects and cases
document: bs23-document
section: 二
line: 37
quote: 有一批引领高质量发展的典型项目和案例
quote-digest: 477bf4687536c2e3
force: must
from: 2023-12-28
territory: 宝山区
value: |-
  (count output where programme = "bs23" and output-type = "case" and date <= assessed-day
      and verdict "bs23-typical" stands)
    + (count project where programme = "bs23" and verdict "bs23-typical" stands)
unit: 个
due: '2028'
note: “一批”没有数量，只报告经人判断为典型的项目和案例数；期限据同段的“到 2028 年”。
---
id: bs23-horizon
programme: bs23
class: target
title: 三到五年的总目标
title-en: The goal of three to five years
document: bs23-document
section: 二
line: 33
quote: 通过三到五年的努力，培育一批发挥明显价值引领作用和办学示范效应的区新优质学校
quote-digest: e8e9d40553b78f29
force: must
from: 2023-12-28
territory: 宝山区
each: programme where id = "bs23"
value: elapsed-months
due: start + 5 years
verdict: bs23-goal
note: 文件没有写从何日算起，没有解释（start）时自印发日起；期限取五年，满三年（2026年12月）起即可判断。
---
id: bs23-application-deadline
programme: bs23
class: target
title: 本学期内完成申报
title-en: Application within the semester
document: bs23-document
section: 三
line: 43
quote: 并在本学期内填写《宝山区新优质学校高质量发展引领计划研究项目申报表》（见附件2），完成申报工作
quote-digest: 0b1d2c3e8be8b667
force: must
from: 2023-12-28
territory: 宝山区
each: |-
  distinct school of membership
    where programme = "bs23" and role = "project-school" and active and school is active
require: exists application where school = each and programme = "bs23" and date <= assessed-day
form-each: application where programme = "bs23"
form-require: date <= assessed-day
unit: 所
due: unspecified
note: “本学期”何日结束文件没有写，期限由解释（due）确定；按期限那天评定，迟交的不算。
---
id: bs23-project-window
programme: bs23
class: obligation
title: 引领项目的实施时间段
title-en: Time window of lead projects
document: bs23-document
section: 三
line: 43
quote: 实施时间段为2024年1月到2026年12月
quote-digest: 4d0c200d882a20e6
force: must
from: 2023-12-28
territory: 宝山区
each: project where programme = "bs23"
require: from >= "2024-01-01" and to <= "2026-12-31"
form-each: application where programme = "bs23"
form-require: from >= "2024-01-01" and to <= "2026-12-31"
unit: 个
note: 申报表上没有这一项，写在申报记录的 from 和 to 里。
---
id: bs23-guide-project-count
programme: bs23
class: target
title: 从项目指南选择的重点项目
title-en: The key project chosen from the guide
document: bs23-document
section: 四2
line: 49
quote: 在项目指南中选择1个重点项目作为学校引领项目进行深化实践
quote-digest: c818c17e5b9f6c9e
force: must
from: 2023-12-28
territory: 宝山区
each: |-
  distinct school of membership
    where programme = "bs23" and role = "project-school" and active and school is active
form-each: application where programme = "bs23"
unit: 所
readings:
  - id: besides
    title: 选1个指南项目，自选项目为另加
    title-en: one from the guide; self-designed ones come on top
    require: (count project where school = each and programme = "bs23" and source = "guide") = 1
    form-require: |-
      source = "guide"
      or exists project where school = each.school and programme = "bs23" and source = "guide"
  - id: instead
    title: 选1个指南项目，或以自选项目代替
    title-en: one from the guide, or self-designed ones instead
    require: |-
      (count project where school = each and programme = "bs23" and source = "guide") = 1
      or ((count project where school = each and programme = "bs23" and source = "guide") = 0
        and exists project where school = each and programme = "bs23" and source = "self-designed")
    form-require: source is present
note: 后文“也可根据需要设计自选项目”是另加还是代替，文件没有说。指南本身不在五份文件之内，只计数目。
---
id: bs23-communities
programme: bs23
class: target
title: 引领项目实践共同体
title-en: Practice communities of lead projects
document: bs23-document
section: 四2
line: 49
quote: 组建若干个引领项目实践共同体
quote-digest: 3285a6b8155de280
force: must
from: 2023-12-28
territory: 宝山区
value: count community where programme = "bs23" and level = "district" and active
unit: 个
note: “若干个”没有数量，只报告区级共同体的个数；各项目是否都在共同体之内，见 bs23-rule-community。
---
id: bs23-community-showcase
programme: bs23
class: obligation
title: 每学年一次区级交流展示
title-en: A district showcase every school year
document: bs23-document
section: 四2
line: 51
quote: 原则上每个区实践研究共同体每学年至少进行一次区级交流展示
quote-digest: 3bf1e2c27738a435
force: principle
from: 2023-12-28
territory: 宝山区
each: community where programme = "bs23" and level = "district"
every: school-year
require: |-
  exists activity where community = each and programme = "bs23" and activity-type = "showcase"
    and level = "district" and date in period
unit: 个
note: 学年从何日起、头尾不满的学年是否也要展示，文件没有写，由解释确定。
---
id: bs23-recertification
programme: bs23
class: obligation
title: 每三年一次复评
title-en: Re-evaluation every three years
document: bs23-document
section: 四3
line: 53
quote: 对通过成长认证的区新优质学校，原则上每三年组织一次复评
quote-digest: 3dfba801b4a721aa
force: principle
from: 2023-12-28
territory: 宝山区
each: |-
  event as c where programme = "bs23" and event-type = "certification" and date <= assessed-day
    and not exists event as r where r.school = c.school and r.programme = "bs23"
      and r.event-type = "plaque-removal" and r.date >= c.date and r.date <= assessed-day
start: date
every: 3 years
require: |-
  exists evaluation where school = each.school and programme = "bs23" and stage = "re-evaluation"
    and date in period
unit: 次
note: 自各校通过认证之日起算；摘牌后不再复评。
---
id: bs23-case-call
programme: bs23
class: obligation
title: 实践案例征集和评选
title-en: Call for practice cases
document: bs23-document
section: 四4
line: 55
quote: 项目组一般在二到三年里开展一次引领项目的实践案例征集和评选
quote-digest: ea6432ff555e50a2
force: usual
from: 2023-12-28
territory: 宝山区
each: programme where id = "bs23"
every: 2 to 3 years
require: exists activity where programme = "bs23" and activity-type = "case-call" and date in period
note: 首次从何日算起文件没有写，没有解释（start）时自印发日起。
---
id: bs23-district-fund
programme: bs23
class: target
title: 区专项经费
title-en: A special fund of the district
document: bs23-document
section: 五2
line: 61
quote: 区教育局安排专项经费支持新优质学校高质量发展引领计划
quote-digest: 16eabf4929c7272f
force: must
from: 2023-12-28
territory: 宝山区
require: exists fund where programme = "bs23" and level = "district" and active
---
id: bs23-expert-panel
programme: bs23
class: target
title: 区新优质学校创建项目专家组
title-en: The district expert panel
document: bs23-document
section: 四1
line: 47
quote: 成立区新优质学校创建项目专家组
quote-digest: cb0900ba0cf4c169
force: must
from: 2023-12-28
territory: 宝山区
require: exists body where programme = "bs23" and body-type = "panel" and active
note: 区项目组、创建工作小组与专家组是否同一机构，文件没有说，不相互代替。
---
id: bs23-form-goals-length
programme: bs23
class: target
title: 研究目标的字数
title-en: Length of the goals
document: bs23-document
section: 附件2
line: 90
quote: 研究目标 (300字)
quote-digest: 60f182c36501e04e
force: may
from: 2023-12-28
territory: 宝山区
each: application where programme = "bs23"
value: length of goals
unit: 字
note: 参考300字；填写说明写明“字数作为参考”，只报告字数。
---
id: bs23-form-challenges-length
programme: bs23
class: target
title: 问题与挑战的字数
title-en: Length of the challenges
document: bs23-document
section: 附件2
line: 91
quote: 问题与挑战 (200字)
quote-digest: cbeac827442b3537
force: may
from: 2023-12-28
territory: 宝山区
each: application where programme = "bs23"
value: length of challenges
unit: 字
note: 参考200字；填写说明写明“字数作为参考”，只报告字数。
---
id: bs23-form-content-length
programme: bs23
class: target
title: 研究内容的字数
title-en: Length of the content
document: bs23-document
section: 附件2
line: 92
quote: 研究内容 (600字)
quote-digest: e15e8a289e2eb550
force: may
from: 2023-12-28
territory: 宝山区
each: application where programme = "bs23"
value: length of content
unit: 字
note: 参考600字；填写说明写明“字数作为参考”，只报告字数。
---
id: bs23-form-method-length
programme: bs23
class: target
title: 研究过程与方法的字数
title-en: Length of the process and method
document: bs23-document
section: 附件2
line: 93
quote: 研究过程与方法 (400字)
quote-digest: 85739c300312a0bf
force: may
from: 2023-12-28
territory: 宝山区
each: application where programme = "bs23"
value: length of method
unit: 字
note: 参考400字；填写说明写明“字数作为参考”，只报告字数。
---
id: bs23-form-outcomes-length
programme: bs23
class: target
title: 预期成果的字数
title-en: Length of the expected outcomes
document: bs23-document
section: 附件2
line: 94
quote: 预期成果 (200字)
quote-digest: 282852f09b015731
force: may
from: 2023-12-28
territory: 宝山区
each: application where programme = "bs23"
value: length of outcomes
unit: 字
note: 参考200字；填写说明写明“字数作为参考”，只报告字数。
---
id: bs23-milestone-2026
programme: bs23
class: target
title: 2026年的阶段目标
title-en: The milestone of 2026
document: bs23-document
section: 二
line: 35
quote: 到 2026 年
quote-digest: ad241f172cc2d354
force: must
from: 2023-12-28
territory: 宝山区
each: programme where id = "bs23"
due: '2026'
readings:
  - id: all-project-schools
    title: 全部项目校都须有引领项目
    title-en: every project school needs a lead project
    require: |-
      not (exists membership as m where m.programme = "bs23" and m.role = "project-school"
        and m is active and m.school is active
        and not exists project where school = m.school and programme = "bs23")
      and (((count distinct school of membership where programme = "bs23" and role = "project-school"
            and active and school is active and verdict "bs23-leading" stands) >= 10
          and (count project as p where programme = "bs23" and verdict "bs23-innovation" stands
            and exists alliance-membership where school = p.school and active and alliance is active) >= 10
          and (count distinct school of membership where programme = "bs23" and role = "project-school"
            and active and school is active) >= 60)
        or verdict "bs23-milestone-2026" stands)
  - id: leading-schools
    title: 发挥引领作用的约10所项目校须有引领项目
    title-en: the ten or so leading schools need a lead project
    require: |-
      not (exists membership as m where m.programme = "bs23" and m.role = "project-school"
        and m is active and m.school is active and verdict "bs23-leading" on m stands
        and not exists project where school = m.school and programme = "bs23")
      and (((count distinct school of membership where programme = "bs23" and role = "project-school"
            and active and school is active and verdict "bs23-leading" stands) >= 10
          and (count project as p where programme = "bs23" and verdict "bs23-innovation" stands
            and exists alliance-membership where school = p.school and active and alliance is active) >= 10
          and (count distinct school of membership where programme = "bs23" and role = "project-school"
            and active and school is active) >= 60)
        or verdict "bs23-milestone-2026" stands)
note: 本段四项（10所、每所、10个、60所）合起来看。三个“左右”都够数即达到；不够数的，是否仍算“左右”由人对本计划作判断。
---
id: bs23-milestone-2028
programme: bs23
class: target
title: 2028年的阶段目标
title-en: The milestone of 2028
document: bs23-document
section: 二
line: 37
quote: 到 2028 年
quote-digest: 69c28ac5b268bcb2
force: must
from: 2023-12-28
territory: 宝山区
each: programme where id = "bs23"
require: |-
  (exists membership where programme = "bs23" and role = "certified-school" and active and school is active)
  and (exists output where programme = "bs23" and output-type = "case" and date <= assessed-day
    and verdict "bs23-typical" stands)
  and (exists project where programme = "bs23" and verdict "bs23-typical" stands)
  and verdict "bs23-certified-schools" stands
due: '2028'
note: 须有通过认证的学校，以及经人判断为典型的项目和案例；学校是否已成“一批”，与 bs23-certified-schools 同一判断。
---
id: bs23-showcase-content
programme: bs23
class: obligation
title: 每次展示都有共享推广
title-en: Sharing at every showcase
document: bs23-document
section: 四4
line: 55
quote: 各实践研究共同体每次展示活动均要就发现、提炼、推广促进新优质项目校高质量发展的经验、研究成果等进行联动共享和推广辐射
quote-digest: 84591d247036b41e
force: must
from: 2023-12-28
territory: 宝山区
each: |-
  activity where programme = "bs23" and activity-type = "showcase" and community is present
    and date <= assessed-day
require: topics contains "sharing"
unit: 次
---
id: bs23-annual-principal-appraisal
programme: bs23
class: obligation
title: 引领效果纳入校长年度考核
title-en: Lead effect in the yearly appraisal of principals
document: bs23-document
section: 五3
line: 63
quote: 引领效果纳入区教育局对有关项目校校长的年度绩效考核
quote-digest: 5cf2a33a4093dd13
force: must
from: 2023-12-28
territory: 宝山区
each: membership where programme = "bs23" and role = "project-school"
every: year
require: |-
  exists evaluation where school = each.school and programme = "bs23"
    and stage = "principal-appraisal" and grounds contains "lead-effect" and date in period
unit: 所
note: 自各校成为项目校起按年计算；参加记录没有起始日的，由解释（start）给出，没有解释时自印发日起。

"""##),
("data/requirements/dg15-rules.yaml", ##"""
---
id: dg15-rule-voluntary
programme: dg15
class: rule
title: 学校自愿参与
title-en: Joining is voluntary
document: dg15-document
section: 三（二）
line: 17
quote: （二）学校自愿参与
quote-digest: a97dd77f61236fa7
force: must
each: alliance-membership where alliance.programme = "dg15" and active and alliance is active
unit: 条
verdict: dg15-voluntary
note: 逐条看参加记录；判断的依据写会议记录的出处。
---
id: dg15-rule-staff-congress
programme: dg15
class: rule
title: 参加前听取教职工代表大会意见
title-en: The staff congress is heard before joining
document: dg15-document
section: 三（二）
line: 17
quote: 应当听取本校教职工代表大会的意见或建议
quote-digest: cd083719ef80f670
force: must
each: alliance-membership where alliance.programme = "dg15" and active and alliance is active
require: |-
  exists review
    where programme = "dg15" and review-type = "staff-congress" and school = each.school
      and (subject = each.alliance or subject = each or subject is absent)
      and outcome != "deferred" and date <= each.from
unit: 条
note: 公办、民办都要；不晚于参加之日。听取了即可，不须同意；暂缓的还没有听取。
---
id: dg15-rule-private-board-consent
programme: dg15
class: rule
title: 民办学校经决策部门审核同意
title-en: The board of a private school consents
document: dg15-document
section: 三（二）
line: 17
quote: 民办学校还应当经过理事会或董事会等学校决策部门的审核同意
quote-digest: 68ec5e4fb308264a
force: must
each: |-
  alliance-membership
    where alliance.programme = "dg15" and active and alliance is active
      and school.ownership = "private"
require: |-
  exists review
    where programme = "dg15" and review-type = "board-consent" and school = each.school
      and (subject = each.alliance or subject = each or subject is absent)
      and outcome = "passed" and date <= each.from
unit: 条
note: 在听取教职工代表大会意见以外；不晚于参加之日。
---
id: dg15-rule-school-types
programme: dg15
class: rule
title: 适用的学校类型
title-en: The types of school it is for
document: dg15-document
section: 二
line: 12
quote: 本市小学、初中、九年一贯制学校、完全中学、普通高中等基础教育阶段学校
quote-digest: 439ea4f57ee00c43
force: must
each: |-
  distinct school of alliance-membership
    where alliance.programme = "dg15" and active and alliance is active and school is active
require: |-
  school-type in ["primary", "junior-high", "nine-year", "complete-secondary", "senior-high"]
  or verdict "dg15-school-type" stands
unit: 所
verdict: dg15-school-type
note: 所列五类以外的，是否属于“等基础教育阶段学校”由人判断。公办、民办都适用；普通高中在适用范围内，但不计入覆盖面。
---
id: dg15-rule-district-inside-county
programme: dg15
class: rule
title: 学区在一个区内就近组成
title-en: A school district lies inside one district
document: dg15-document
section: 五（一）
line: 30
quote: 在辖区内因地制宜地按照地理位置相对就近原则，将相同或不同学段的学校结成办学联合体
quote-digest: b8cbf2325d9af57a
force: must
each: alliance where programme = "dg15" and alliance-type = "school-district" and active
require: |-
  (not exists alliance-membership
    where alliance = each and active and school.district != each.district)
  and verdict "dg15-near" stands
unit: 个
verdict: dg15-near
note: 是否“相对就近”由人判断。
---
id: dg15-rule-group-may-cross
programme: dg15
class: rule
title: 集团可以跨区
title-en: A group may cross districts
document: dg15-document
section: 五（二）
line: 31
quote: 在同一区县内或跨区县组建办学联合体
quote-digest: 008e14504864d73f
force: may
value: |-
  count distinct alliance of alliance-membership as one
    where one.alliance.programme = "dg15" and one.alliance.alliance-type = "group"
      and one is active and one.alliance is active
      and exists alliance-membership
        where alliance = one.alliance and active and school.district != one.school.district
unit: 个
note: 两样都可以，没有达不达到；只报跨区的集团有几个。
---
id: dg15-rule-group-lead
programme: dg15
class: rule
title: 集团由优质品牌学校带动
title-en: A quality school leads weaker, rural or new ones
document: dg15-document
section: 五（二）
line: 31
quote: 带动发展相对薄弱学校、农村学校、新建学校
quote-digest: 840ef3bab27b4388
force: encourage
each: alliance where programme = "dg15" and alliance-type = "group" and active
require: |-
  lead.classification = "quality"
  and (exists alliance-membership
    where alliance = each and active and school != each.lead
      and school.classification in ["weak", "rural", "new"])
  and verdict "dg15-group-lead" stands
unit: 个
verdict: dg15-group-lead
note: 优质、薄弱、农村、新建由学校记录的“办学水平类别”写明；是否“带动”由人判断。句首为“鼓励”。
---
id: dg15-rule-group-forming
programme: dg15
class: rule
title: 集团的组建方式
title-en: How a group is formed
document: dg15-document
section: 五（二）
line: 31
quote: 采取学校自主组合、行政主导组合等多种方式
quote-digest: 53f8faa390bf0f14
force: must
each: alliance where programme = "dg15" and alliance-type = "group" and active
require: |-
  formed-by in ["by-schools", "by-authority"] or verdict "dg15-group-forming" stands
unit: 个
verdict: dg15-group-forming
note: 其他方式也可以，由人判断。
---
id: dg15-rule-group-charter
programme: dg15
class: rule
title: 集团有章程和规划
title-en: A group has a charter and a plan
document: dg15-document
section: 五（二）
line: 31
quote: 通过建立集团章程、制订集团规划、创新管理机制、加强师资流动、共享优质课程等
quote-digest: 15b9202f82330a9f
force: must
each: alliance where programme = "dg15" and alliance-type = "group" and active
require: |-
  (exists plan
    where programme = "dg15" and alliance = each and plan-type = "charter" and date <= assessed-day)
  and (exists plan
    where programme = "dg15" and alliance = each and plan-type = "group-plan"
      and date <= assessed-day)
unit: 个
---
id: dg15-rule-form-entrusted
programme: dg15
class: rule
title: 委托管理式
title-en: The form of entrusted management
document: dg15-document
section: 五（六）1
line: 39
quote: 由区县教育行政部门通过购买服务的方式与优质学校签订委托管理协议，明确各方的责、权、利
quote-digest: c48fcdd1022565c9
force: must
each: alliance where programme = "dg15" and form = "entrusted" and active
require: |-
  lead.classification = "quality"
  and (lead is absent
    or (exists plan as agreement
          where agreement.programme = "dg15" and agreement.alliance = each
            and agreement.plan-type = "agreement"
            and agreement.parts contains ["duties", "powers", "benefits"]
            and agreement.parties contains each.lead and agreement.date <= assessed-day
            and exists body as bureau
              where bureau.body-type = "education-authority" and bureau.district is present
                and agreement.parties contains bureau)
      and (exists posting
        where programme = "dg15" and alliance = each and origin = each.lead
          and school != each.lead and role = "manager" and active)
      and (exists posting
        where programme = "dg15" and alliance = each and origin = each.lead
          and school != each.lead and role = "backbone-teacher" and active))
unit: 个
note: |-
  协议由区教育局同优质学校签订，写明责、权、利，优质学校向受援学校委派管理人员和骨干教师；“优质”由学校记录写明。
  没有记录牵头学校的不能判断。
  只管学区化集团化的委托管理；携手共进的精准委托管理另有规定，支援单位不都是学校。
---
id: dg15-rule-form-multi
programme: dg15
class: rule
title: 多法人组合式
title-en: The form of several legal persons
document: dg15-document
section: 五（六）2
line: 41
quote: 学区、集团内各学校都是平等的法人，通过自愿组合，建立共同章程，制订统一规划
quote-digest: baa8bd99c1b1a62d
force: must
each: alliance where programme = "dg15" and form = "multi-legal-person" and active
require: |-
  (count distinct school.legal-person of alliance-membership where alliance = each and active)
  = (count distinct school of alliance-membership where alliance = each and active)
  and (exists plan
    where programme = "dg15" and alliance = each and plan-type = "charter" and date <= assessed-day)
  and (exists plan
    where programme = "dg15" and alliance = each and plan-type = "group-plan"
      and date <= assessed-day)
unit: 个
note: 是否自愿，另有一条。
---
id: dg15-rule-form-single
programme: dg15
class: rule
title: 单一法人式
title-en: The form of one legal person
document: dg15-document
section: 五（六）3
line: 43
quote: 师资互派、资源共享、统一教学、捆绑考核
quote-digest: bc354bcfbcde5e12
force: must
each: alliance where programme = "dg15" and form = "single-legal-person" and active
require: |-
  lead.classification = "quality"
  and (exists campus as place
    where place is active
      and exists alliance-membership where alliance = each and school = place.school and active)
  and (not exists campus as place
    where place is active
      and (exists alliance-membership where alliance = each and school = place.school and active)
      and not exists posting
        where programme = "dg15" and campus = place and role = "executive-principal" and active)
  and verdict "dg15-joint-practices" stands
unit: 个
verdict: dg15-joint-practices
note: 一个法人另有一条；四项做法是否实行由人判断。
---
id: dg15-rule-form-open
programme: dg15
class: rule
title: 可以创新办学形式
title-en: Other forms are open
document: dg15-document
section: 五（六）
line: 37
quote: 也可以根据自身实际，从有利于优质生成、均衡发展的角度创新办学形式
quote-digest: ca8c8a06f8881586
force: may
value: |-
  count alliance
    where programme = "dg15" and active
      and form not in ["entrusted", "multi-legal-person", "single-legal-person", "nine-year",
                       "same-stage", "cross-stage"]
unit: 个
note: 没有达不达到；只报所列六种以外的有几个。
---
id: dg15-rule-single-extra-posts
programme: dg15
class: rule
title: 单法人式增加校级干部岗位
title-en: Extra cadre posts of the form with one legal person
document: dg15-document
section: 六（三）
line: 59
quote: 视情况增加校级干部岗位，用于派驻到集团内其他校区任职
quote-digest: 4c8697e392adf92d
force: may
each: alliance where programme = "dg15" and form = "single-legal-person" and active
unit: 个
verdict: dg15-extra-posts
---
id: dg15-rule-flow-direction
programme: dg15
class: rule
title: 骨干教师由优质校流向一般校
title-en: Backbone teachers go from quality schools to others
document: dg15-document
section: 五（四）
line: 33
quote: 鼓励骨干教师由优质校流向一般校
quote-digest: 632c7a6efd3a5dbf
force: encourage
each: |-
  posting
    where programme = "dg15" and alliance is present and role = "backbone-teacher"
      and origin is present and origin != school and active
require: |-
  (exists school as home where home = each.origin and home.classification = "quality"
    and each.school.classification != "quality")
  or verdict "dg15-flow-direction" stands
unit: 条
verdict: dg15-flow-direction
note: 学校记录写明类别的照类别看，没有写明的由人判断。
---
id: dg15-rule-flow-preference
programme: dg15
class: rule
title: 绩效、职称、评优向流动教师倾斜
title-en: Appraisal, titles and awards favour those who move
document: dg15-document
section: 五（四）
line: 33
quote: 绩效考核、职称评聘、评先评优应向在学区、集团内流动的骨干教师倾斜
quote-digest: 64bd11fa0570c2f3
force: must
each: district where active
unit: 个
verdict: dg15-flow-preference
---
id: dg15-rule-two-school-priority
programme: dg15
class: rule
title: 两校任教经历优先晋升职称
title-en: Priority in promotion after two schools
document: dg15-document
section: 六（三）
line: 59
quote: 对学区和集团内有两校任教经历的教师，在专业职称晋升上应予以优先考虑
quote-digest: d4f909df4d1a2897
force: must
each: |-
  distinct person of posting as first
    where first.programme = "dg15" and first.role in ["subject-teacher", "backbone-teacher"]
      and first.from <= assessed-day
      and exists posting
        where programme = "dg15" and person = first.person and alliance = first.alliance
          and school != first.school and role in ["subject-teacher", "backbone-teacher"]
          and from <= assessed-day
unit: 名
verdict: dg15-two-school-priority
note: 与“有两校任教经历的教师”同一条款，用同一项判断。
---
id: dg15-rule-county-managed
programme: dg15
class: rule
title: 探索“县管校聘”
title-en: Managed by the district, employed by the school
document: dg15-document
section: 六（三）
line: 59
quote: 各区县要积极探索建立“县管校聘”机制，对学区、集团内教师进行整体管理
quote-digest: 3b25cd7406f95ce1
force: must
each: district where active
unit: 个
verdict: dg15-county-managed
---
id: dg15-rule-training-regime
programme: dg15
class: rule
title: 教研一体化的培训制度
title-en: A regime of training
document: dg15-document
section: 五（四）
line: 33
quote: 建立优秀教师引领下的教研一体化的学区、集团培训制度
quote-digest: df30edd5ee09a4fc
force: must
each: alliance where programme = "dg15" and active
require: |-
  exists output
    where programme = "dg15" and alliance = each and output-type = "regime"
      and fields contains "training" and date <= assessed-day
unit: 个
---
id: dg15-rule-titles-and-posts
programme: dg15
class: rule
title: 统筹高级职称（务）和编制
title-en: Senior titles and posts are planned across schools
document: dg15-document
section: 六（三）
line: 59
quote: 进一步统筹学区和集团内学校的高级职称（务）和编制
quote-digest: 73430137e43e677c
force: must
each: district where active
unit: 个
verdict: dg15-titles-and-posts
---
id: dg15-rule-governance-institutions
programme: dg15
class: rule
title: 理事会、章程等管理制度
title-en: Council, charter and two further institutions
document: dg15-document
section: 五（七）
line: 47
quote: 理事会制度、章程管理制度，以及项目责任制、联体评价制等制度
quote-digest: e026e83fc76b6c1e
force: must
each: alliance where programme = "dg15" and active
require: |-
  (exists output
    where programme = "dg15" and alliance = each and output-type = "regime"
      and fields contains "council" and date <= assessed-day)
  and (exists output
    where programme = "dg15" and alliance = each and output-type = "regime"
      and fields contains "charter" and date <= assessed-day)
  and (exists output
    where programme = "dg15" and alliance = each and output-type = "regime"
      and fields contains "project-responsibility" and date <= assessed-day)
  and (exists output
    where programme = "dg15" and alliance = each and output-type = "regime"
      and fields contains "joint-evaluation" and date <= assessed-day)
unit: 个
---
id: dg15-rule-parent-rights
programme: dg15
class: rule
title: 家长和社区的四项权利
title-en: Four rights of parents and community
document: dg15-document
section: 五（八）
line: 49
quote: 切实赋予家长和社区的知情权、参与权、监督权与评价权
quote-digest: e56602a54fa7f116
force: must
each: alliance where programme = "dg15" and active
unit: 个
verdict: dg15-parent-rights
---
id: dg15-rule-evaluation-basis
programme: dg15
class: rule
title: 评价的依据
title-en: What evaluations rest on
document: dg15-document
section: 五（九）
line: 51
quote: 以“绿色指标”和学校发展性督导评价为基本依据
quote-digest: 70c244873f4e6acd
force: must
each: evaluation where programme = "dg15" and stage = "performance" and date <= assessed-day
require: grounds contains ["green-index", "developmental-supervision", "satisfaction"]
unit: 次
note: 满意度是“重要标尺”，见同一行。
---
id: dg15-rule-admission
programme: dg15
class: rule
title: 义务教育免试就近入学
title-en: Admission without tests, near home
document: dg15-document
section: 五（五）
line: 35
quote: 按照义务教育免试就近入学原则
quote-digest: 4e4a8a5a852e2aab
force: must
each: district where active
unit: 个
verdict: dg15-admission
---
id: dg15-rule-fund-purposes
programme: dg15
class: rule
title: 专项经费的四项用途
title-en: What a district's fund is for
document: dg15-document
section: 六（二）
line: 57
quote: 骨干教师流动、优质课程开发、教科研联动、场地资源共享等方面的需要
quote-digest: 3295d7a9e125705f
force: must
each: |-
  distinct district of fund
    where programme = "dg15" and level = "district" and active and district is active
require: |-
  (exists fund
    where programme = "dg15" and district = each and level = "district" and active
      and purposes contains "teacher-flow")
  and (exists fund
    where programme = "dg15" and district = each and level = "district" and active
      and purposes contains "courses")
  and (exists fund
    where programme = "dg15" and district = each and level = "district" and active
      and purposes contains "joint-research")
  and (exists fund
    where programme = "dg15" and district = each and level = "district" and active
      and purposes contains "shared-premises")
unit: 个
note: 设了专项经费的区逐一核对；一个区有几笔的，合起来看。没有设的，另有一条。

"""##),
("data/requirements/dg15.yaml", ##"""
---
id: dg15-coverage
programme: dg15
class: target
title: 学区化集团化办学的覆盖面
title-en: Share of compulsory-stage schools in school districts and groups
document: dg15-document
section: 四
line: 27
quote: 到2017年底，学区化、集团化办学覆盖全市50%的义务教育阶段学校
quote-digest: 921c19566869c0c8
force: must
value: |-
  (count distinct school of alliance-membership
     where alliance.programme = "dg15" and active and alliance is active
       and school.stages contains "compulsory" and school is active)
  / (latest value of statistic
      where indicator = "compulsory-schools" and territory is absent)
at-least: 50%
unit: '%'
due: '2017-12-31'
note: |-
  按学段计，完全中学有义务教育学段的计入，只有高中学段的不计；一校参加几个学区或集团的只计一次。
  学区、集团或学校已经终止的不计。
  一个法人的几个校区怎样计，文件没有说；这里一条学校记录计一所，校区不另计。
---
id: dg15-satisfaction-mean
programme: dg15
class: target
title: 参加学校的学生、家长、社区满意度
title-en: Satisfaction of students, parents and community
document: dg15-document
section: 四
line: 27
quote: 学生、家长、社区的满意度平均在85%以上
quote-digest: da77429068c09e31
force: must
sample: |-
  survey as answers
    where exists alliance-membership
      where school = answers.school and alliance.programme = "dg15" and active
        and alliance is active
at-least: 85%
unit: '%'
due: '2017-12-31'
readings:
  - id: each-school
    title: 每校三类对象满意度的平均
    title-en: the mean of the three groups, school by school
    each: |-
      distinct school of alliance-membership
        where alliance.programme = "dg15" and active and alliance is active and school is active
    value: |-
      ((latest satisfied of survey where school = each and group = "students")
       / (latest valid of survey where school = each and group = "students")
       + (latest satisfied of survey where school = each and group = "parents")
       / (latest valid of survey where school = each and group = "parents")
       + (latest satisfied of survey where school = each and group = "community")
       / (latest valid of survey where school = each and group = "community")) / 3
  - id: each-school-pooled
    title: 每校三类对象的答卷合并计算
    title-en: the answers of the three groups taken together, school by school
    each: |-
      distinct school of alliance-membership
        where alliance.programme = "dg15" and active and alliance is active and school is active
    value: |-
      ((latest satisfied of survey where school = each and group = "students")
       + (latest satisfied of survey where school = each and group = "parents")
       + (latest satisfied of survey where school = each and group = "community"))
      / ((latest valid of survey where school = each and group = "students")
         + (latest valid of survey where school = each and group = "parents")
         + (latest valid of survey where school = each and group = "community"))
  - id: each-group
    title: 三类对象各自在各校的平均
    title-en: the mean over schools, for each of the three groups
    require: |-
      (mean ((latest satisfied of survey where school = member and group = "students")
             / (latest valid of survey where school = member and group = "students"))
       of school as member
         where member is active
           and exists alliance-membership
             where school = member and alliance.programme = "dg15" and active and alliance is active)
      >= 85%
      and (mean ((latest satisfied of survey where school = member and group = "parents")
             / (latest valid of survey where school = member and group = "parents"))
       of school as member
         where member is active
           and exists alliance-membership
             where school = member and alliance.programme = "dg15" and active and alliance is active)
      >= 85%
      and (mean ((latest satisfied of survey where school = member and group = "community")
             / (latest valid of survey where school = member and group = "community"))
       of school as member
         where member is active
           and exists alliance-membership
             where school = member and alliance.programme = "dg15" and active and alliance is active)
      >= 85%
  - id: mean-of-schools
    title: 各校三类对象平均满意度的平均
    title-en: the mean over schools of the mean of the three groups
    value: |-
      mean (((latest satisfied of survey where school = member and group = "students")
             / (latest valid of survey where school = member and group = "students")
             + (latest satisfied of survey where school = member and group = "parents")
             / (latest valid of survey where school = member and group = "parents")
             + (latest satisfied of survey where school = member and group = "community")
             / (latest valid of survey where school = member and group = "community")) / 3)
      of school as member
        where member is active
          and exists alliance-membership
            where school = member and alliance.programme = "dg15" and active and alliance is active
  - id: pooled
    title: 全部答卷合并计算
    title-en: all answers taken together
    value: |-
      (sum ((latest satisfied of survey where school = member and group = "students")
           + (latest satisfied of survey where school = member and group = "parents")
           + (latest satisfied of survey where school = member and group = "community"))
       of school as member
         where member is active
           and exists alliance-membership
             where school = member and alliance.programme = "dg15" and active and alliance is active)
      / (sum ((latest valid of survey where school = member and group = "students")
             + (latest valid of survey where school = member and group = "parents")
             + (latest valid of survey where school = member and group = "community"))
         of school as member
           where member is active
             and exists alliance-membership
               where school = member and alliance.programme = "dg15" and active and alliance is active)
note: |-
  文件只说“平均”，没有说是三类对象的平均、各校的平均还是全部答卷合并计算。
  对象比新优质学校集群多学生一类，目标也不同，一校两边都参加的分别计算。
---
id: dg15-basic-standard
programme: dg15
class: target
title: 参加学校达到办学基本标准
title-en: The basic standard, each participating school
document: dg15-document
section: 四
line: 27
quote: 参加学区化、集团化办学的学校要成为达到《上海市义务教育阶段学校办学基本标准》
quote-digest: 7167fbfd0b48038b
force: must
unit: 所
due: '2017-12-31'
verdict: dg15-basic-standard
readings:
  - id: compulsory-stage
    title: 有义务教育学段的参加学校
    title-en: participating schools that have the compulsory stage
    each: |-
      distinct school of alliance-membership
        where alliance.programme = "dg15" and active and alliance is active
          and school is active and school.stages contains "compulsory"
  - id: all-members
    title: 全部参加学校
    title-en: every participating school
    each: |-
      distinct school of alliance-membership
        where alliance.programme = "dg15" and active and alliance is active and school is active
note: 普通高中也可参加，而标准是义务教育阶段的，只有高中学段的学校是否要达到，文件没有说。
---
id: dg15-feature-formed
programme: dg15
class: target
title: 参加学校办学特色基本形成
title-en: A feature basically formed, each participating school
document: dg15-document
section: 四
line: 27
quote: 办学特色基本形成
quote-digest: 3da646c4c5e3439c
force: must
each: |-
  distinct school of alliance-membership
    where alliance.programme = "dg15" and active and alliance is active and school is active
unit: 所
due: '2017-12-31'
verdict: dg15-feature-formed
---
id: dg15-pilot-districts
programme: dg15
class: target
title: 先行试点的区
title-en: Pilot districts
document: dg15-document
section: 四
line: 27
quote: 在杨浦、徐汇、闸北、金山4区先行试点的基础上
quote-digest: 04f818daa4ffbaaa
force: must
value: count distinct district of pilot where programme = "dg15"
exactly: 4
require: |-
  (set district of pilot where programme = "dg15") = ["杨浦区", "徐汇区", "闸北区", "金山区"]
unit: 个
note: 闸北区已经撤销，当时的试点照记。
---
id: dg15-all-districts-piloting
programme: dg15
class: target
title: 各区县选择试点全面推进
title-en: A pilot in every district
document: dg15-document
section: 四
line: 27
quote: 各区县选择试点全面推进
quote-digest: a2b65be19c80708d
force: must
each: district where active
require: |-
  (exists alliance-membership
    where alliance.programme = "dg15" and school.district = each and active and alliance is active)
  or (exists pilot where programme = "dg15" and district = each)
unit: 个
due: '2017-12-31'
note: |-
  有学校参加学区或集团的区，或先行试点的区，算已经试点。撤销的区不在内。
  期限据同段的“到2017年底”。
---
id: dg15-quality-increment
programme: dg15
class: target
title: 优质资源增量与校际差距缩小
title-en: More quality, smaller gaps
document: dg15-document
section: 五（九）
line: 51
quote: 优质资源增量与校际差距缩小情况
quote-digest: bb94d8f518578df4
force: must
value: |-
  count alliance as evaluated
    where evaluated.programme = "dg15" and evaluated is active
      and (count evaluation
            where programme = "dg15" and alliance = evaluated and date <= assessed-day) >= 2
unit: 个
note: 文件只说方向，不设数量。只报评估过两次以上、可以看出增减的学区和集团有几个。
---
id: dg15-school-progress
programme: dg15
class: target
title: 每所学校的进步情况
title-en: Progress of every member school
document: dg15-document
section: 五（九）
line: 51
quote: 每所学校学生进步、教师成长、学校持续发展情况
quote-digest: 66d6b012efc76ea0
force: must
value: |-
  count distinct school of alliance-membership as member
    where member.alliance.programme = "dg15" and member is active
      and member.alliance is active and member.school is active
      and exists evaluation
        where programme = "dg15" and school = member.school and date <= assessed-day
unit: 所
note: 文件只列考查的方面，不设数量。只报已有评估的成员学校有几所。
---
id: dg15-third-party-evaluation
programme: dg15
class: target
title: 第三方绩效评价
title-en: An evaluation by a third party
document: dg15-document
section: 五（九）
line: 51
quote: 引入第三方评估机构进行绩效评价
quote-digest: 59dc3222b68a4cce
force: must
unit: 个
readings:
  - id: each-district
    title: 每个区
    title-en: in every district
    each: district where active
    require: |-
      exists evaluation
        where programme = "dg15" and stage = "performance" and third-party
          and (district = each or alliance.district = each) and date <= assessed-day
  - id: each-alliance
    title: 每个学区和集团
    title-en: of every school district and group
    each: alliance where programme = "dg15" and active
    require: |-
      exists evaluation
        where programme = "dg15" and stage = "performance" and third-party
          and alliance = each and date <= assessed-day
note: 每个区还是每个学区、集团都要引入，文件没有说。
---
id: dg15-teacher-pool-total
programme: dg15
class: target
title: 骨干教师总量不变
title-en: The total of backbone teachers stays
document: dg15-document
section: 五（四）
line: 33
quote: 总量不变、结构合理、促进均衡、盘活优化
quote-digest: 823065852441b2d0
force: must
unit: 个
readings:
  - id: each-district
    title: 每个区的总量
    title-en: the total of every district
    each: district where active
    require: |-
      (count distinct person of posting
         where programme = "dg15" and school.district = each and role = "backbone-teacher"
           and active)
      = ((count distinct person of posting
            where programme = "dg15" and school.district = each and role = "backbone-teacher"
              and active)
         on start)
  - id: each-alliance
    title: 每个学区、集团的总量
    title-en: the total of every school district and group
    each: alliance where programme = "dg15" and active
    require: |-
      (count distinct person of posting
         where programme = "dg15" and alliance = each and role = "backbone-teacher" and active)
      = ((count distinct person of posting
            where programme = "dg15" and alliance = each and role = "backbone-teacher" and active)
         on start)
note: |-
  四项原则中只有“总量不变”可以核对：骨干教师人数与起算日相同。
  是区的总量还是学区、集团的总量，文件没有说。学区、集团从各自的起始日期起算；区的起算日由解释给出。
---
id: dg15-two-school-teachers
programme: dg15
class: target
title: 有两校任教经历的教师
title-en: Teachers with experience at two schools
document: dg15-document
section: 六（三）
line: 59
quote: 对学区和集团内有两校任教经历的教师，在专业职称晋升上应予以优先考虑
quote-digest: d4f909df4d1a2897
force: must
each: |-
  distinct person of posting as first
    where first.programme = "dg15" and first.role in ["subject-teacher", "backbone-teacher"]
      and first.from <= assessed-day
      and exists posting
        where programme = "dg15" and person = first.person and alliance = first.alliance
          and school != first.school and role in ["subject-teacher", "backbone-teacher"]
          and from <= assessed-day
unit: 名
verdict: dg15-two-school-priority
note: 在同一学区、集团内两所学校任教过的逐一核对；晋升时是否优先考虑由人判断。
---
id: dg15-single-legal-person
programme: dg15
class: target
title: 单一法人式实行一个法人负责制
title-en: One legal person, of the form with one
document: dg15-document
section: 五（六）3
line: 43
quote: 由一所优质学校带几个校区（适度控制学校办学规模），实行一个法人负责制
quote-digest: 4d4c461205c26dd7
force: must
each: alliance where programme = "dg15" and form = "single-legal-person" and active
require: |-
  (count distinct school.legal-person of alliance-membership where alliance = each and active) = 1
  and verdict "dg15-moderate-scale" stands
unit: 个
verdict: dg15-moderate-scale
note: 规模是否“适度”由人判断。
---
id: dg15-campus-executive-principal
programme: dg15
class: target
title: 各校区有执行校长
title-en: An executive principal at every campus
document: dg15-document
section: 五（六）3
line: 43
quote: 总校向各校区选派执行校长
quote-digest: ab03ac5467514f67
force: must
each: |-
  campus as place
    where place is active
      and exists alliance-membership
        where school = place.school and alliance.programme = "dg15"
          and alliance.form = "single-legal-person" and active and alliance is active
require: |-
  exists posting
    where programme = "dg15" and campus = each and role = "executive-principal" and active
unit: 个
---
id: dg15-district-scheme
programme: dg15
class: target
title: 各区学区化集团化实施方案
title-en: A scheme of every district
document: dg15-document
section: 六（一）
line: 55
quote: 制定推进学区化、集团化办学实施方案，明确目标任务、主要举措和时间表、路线图
quote-digest: 41c7b797a8594370
force: must
each: district where active
require: |-
  exists plan
    where programme = "dg15" and district = each and plan-type = "district-scheme"
      and parts contains ["goals", "measures", "timetable", "roadmap"] and date <= assessed-day
unit: 个
note: 不须专家组评议，与新优质学校集群的区方案不同。文件没有写期限。
---
id: dg15-district-fund
programme: dg15
class: target
title: 各区县设立专项经费
title-en: A special fund of every district
document: dg15-document
section: 六（二）
line: 57
quote: 各区县应设立专项经费
quote-digest: 5a0eeb0cd4149f4f
force: must
each: district where active
require: exists fund where programme = "dg15" and district = each and level = "district" and active
unit: 个
---
id: dg15-district-indicators
programme: dg15
class: target
title: 各区考核指标
title-en: Indicators of every district
document: dg15-document
section: 五（九）
line: 51
quote: 制订学区化、集团化办学考核指标
quote-digest: db3db3d47b97a6d5
force: must
each: district where active
require: |-
  exists output
    where programme = "dg15" and district = each and output-type = "indicators"
      and date <= assessed-day
unit: 个
---
id: dg15-research-group
programme: dg15
class: target
title: 学区化集团化课题组
title-en: The research group
document: dg15-document
section: 六（四）
line: 61
quote: 市教科院普教所建立学区化、集团化课题组
quote-digest: daa23a828addae0f
force: must
require: |-
  exists body
    where programme = "dg15" and body-type = "research-group"
      and part-of = "city-general-education-institute" and active
---
id: dg15-flow-measures
programme: dg15
class: target
title: 各区骨干教师流动办法
title-en: Measures on the flow of backbone teachers
document: dg15-document
section: 六（三）
line: 59
quote: 制订学区、集团内骨干教师流动办法
quote-digest: 1730809b09cd76dd
force: must
each: district where active
require: |-
  exists output
    where programme = "dg15" and district = each and output-type = "measures"
      and fields contains "teacher-flow" and date <= assessed-day
unit: 个
---
id: dg15-annual-district-assessment
programme: dg15
class: obligation
title: 对各区县的年度考核
title-en: A yearly assessment of every district
document: dg15-document
section: 六（五）
line: 65
quote: 列入区县教育质量评估指标、年度教育工作评价指标予以考核
quote-digest: 796b8362793e627c
force: must
each: district where active
every: year
require: |-
  exists evaluation
    where programme = "dg15" and district = each and stage = "annual" and date in period
unit: 个
note: 文件没有日期，从何日算起待定，由解释给出起算日。
---
id: dg15-supervision
programme: dg15
class: obligation
title: 纳入督导范围
title-en: Supervision covers school districts and groups
document: dg15-document
section: 六（五）
line: 63
quote: 市和区县教育督导部门将学区化、集团化办学工作纳入督导范围
quote-digest: 99bf76337f8b9a5b
force: must
each: district where active
every: unspecified
last: |-
  latest date of evaluation
    where programme = "dg15" and district = each and stage = "supervision" and date <= assessed-day
unit: 个
note: 文件没有写多久一次，只报最近一次。
---
id: dg15-performance-evaluation
programme: dg15
class: obligation
title: 对学区、集团的整体评价
title-en: An evaluation of every school district and group
document: dg15-document
section: 五（九）
line: 51
quote: 整体评价学区、集团的办学情况
quote-digest: 72344142515d8f2a
force: must
each: alliance where programme = "dg15" and active
require: |-
  exists evaluation
    where programme = "dg15" and alliance = each and stage = "performance" and date <= assessed-day
unit: 个
note: 文件没有写多久一次，每个学区、集团至少要有一次。
---
id: dg15-admission-cycle
programme: dg15
class: obligation
title: 划片就近、对口招生入学
title-en: Admission by catchment area
document: dg15-document
section: 五（五）
line: 35
quote: 做好义务教育阶段小学划片就近入学、初中划片对口招生入学工作
quote-digest: fd108bd4df841ec1
force: must
each: district where active
every: year
require: |-
  exists output
    where programme = "dg15" and district = each and output-type = "admission-plan"
      and date in period
unit: 个
note: 文件没有写“每年”，按招生入学一年一次读；从何日算起待定，由解释给出起算日。
---
id: dg15-timely-publicity
programme: dg15
class: obligation
title: 经验与成效及时总结和宣传
title-en: Summing up and publicity in time
document: dg15-document
section: 六（六）
line: 67
quote: 及时进行总结和宣传
quote-digest: 282f4932c642c692
force: must
every: unspecified
last: |-
  latest date of activity
    where programme = "dg15" and activity-type in ["publicity", "summary"] and date <= assessed-day
note: 文件只说“及时”，没有写多久一次，只报最近一次。

"""##),
("data/requirements/mh23-rules.yaml", ##"""
---
id: mh23-rule-listed
programme: mh23
class: rule
title: 实验校即名单所列各校
title-en: The experimental schools are those listed
document: mh23-document
section: 附件2
line: 48
quote: 市级实验校名单
quote-digest: 0eed365013e907ac
force: must
from: 2023-12
territory: 闵行区
require: |-
  (set school.name of membership where programme = "mh23" and role = "experimental-school" and active)
  = ["上海市马桥强恕学校", "上海市闵行区纪王学校", "上海市闵行区浦江第二中学", "上海市龙柏中学",
    "华东理工大学附属闵行梅陇实验学校", "上海市闵行区教育学院附属友爱实验中学",
    "上海市闵行区北桥中学", "上海市古美学校"]
note: 名单即第50至57行；校名按全称逐字对照，从不按部分文字匹配。
---
id: mh23-rule-city-principal
programme: mh23
class: rule
title: 名校长的配备和所含称号
title-en: Which titles count as a named principal
document: mh23-document
section: 四（二）1
line: 21
quote: 加强市级名校长和名师（含培养对象）在“实验校”的配备
quote-digest: 5707b2f464f6b467
force: must
from: 2023-12
territory: 闵行区
each: distinct school of membership where programme = "mh23" and role = "experimental-school" and active
require: |-
  exists posting where school = each and programme = "mh23" and active
    and role in ["city-principal", "city-principal-trainee", "special-grade-principal"]
unit: 所
note: 培养对象、特级校长都算。称号是否有效看任用记录所写的授予单位，由人核实。
---
id: mh23-rule-master-teachers
programme: mh23
class: rule
title: 名师的配备和所含称号
title-en: Which titles count as a named teacher
document: mh23-document
section: 四（二）1
line: 21
quote: 2名名师（含培养对象、特级教师）
quote-digest: 6e80d528dd6a8c9c
force: must
from: 2023-12
territory: 闵行区
each: distinct school of membership where programme = "mh23" and role = "experimental-school" and active
require: |-
  (count distinct person of posting
    where school = each and programme = "mh23" and active
      and role in ["master-teacher", "master-teacher-trainee", "special-grade-teacher"]) >= 2
unit: 所
note: 培养对象、特级教师都算；一人有几个称号只算一人。
---
id: mh23-rule-seed-teacher
programme: mh23
class: rule
title: 优先选取有潜力的青年教师
title-en: Seed teachers from young teachers first
document: mh23-document
section: 四（二）1
line: 21
quote: 优先选取“实验校”中有发展潜力的青年教师
quote-digest: 791b5372fc3c93d8
force: must
from: 2023-12
territory: 闵行区
each: distinct school of membership where programme = "mh23" and role = "experimental-school" and active
require: |-
  exists posting where school = each and programme = "mh23" and active
    and role = "seed-teacher" and round = 5
unit: 所
note: 每校有人入选即可；“青年”“有潜力”没有标准，不核对。
---
id: mh23-rule-experts
programme: mh23
class: rule
title: 专家按学校需要配备
title-en: Experts for the needs of every school
document: mh23-document
section: 四（二）2
line: 22
quote: 整合区内外专业资源，根据“实验校”发展需要，为每所“实验校”配备不少于3名指导专家
quote-digest: be85a79d95273508
force: must
from: 2023-12
territory: 闵行区
each: distinct school of membership where programme = "mh23" and role = "experimental-school" and active
require: |-
  (count distinct person of posting
    where school = each and programme = "mh23" and active and role = "expert") >= 3
unit: 所
note: 区内、区外的专家都算；是否合乎需要没有标准，不核对。
---
id: mh23-rule-plan-from-assessment
programme: mh23
class: rule
title: 先初态评估，后定规划
title-en: The plan follows the initial assessment
document: mh23-document
section: 四（二）2
line: 22
quote: 基于初态评估制定和实施强校三年发展规划
quote-digest: 12589f9fe5667c3b
force: must
from: 2023-12
territory: 闵行区
each: plan where programme = "mh23" and plan-type = "three-year"
require: |-
  exists evaluation as e where e.school = each.school and e.programme = "mh23" and e.stage = "initial"
    and e.date <= each.date
unit: 份
---
id: mh23-rule-pairing-content
programme: mh23
class: rule
title: 明确支援校的引领内容
title-en: What the support school brings is stated
document: mh23-document
section: 四（一）2
line: 18
quote: 围绕教师队伍建设、课程教学改革、优质资源共享等方面，明确支援校（结对校）对“实验校”的引领内容和要求
quote-digest: 1e714ccbc5a59f72
force: must
from: 2023-12
territory: 闵行区
each: twinning where programme = "mh23" and active
require: contents contains ["teachers", "curriculum", "resources"]
unit: 对
---
id: mh23-rule-cadre-exchange
programme: mh23
class: rule
title: 干部跟岗或承担管理
title-en: Cadres shadow, or take management posts
document: mh23-document
section: 四（一）2
line: 18
quote: 通过选派“实验校”优秀干部到支援校（结对校）跟岗学习、遴选优质校的优秀干部承担“实验校”管理工作等方式
quote-digest: 9eb669a249fb3102
force: must
from: 2023-12
territory: 闵行区
each: twinning where programme = "mh23" and active
require: |-
  (exists posting as p where p.school = each.recipient and p.programme = "mh23" and p is active
    and p.origin is present and p.origin != each.recipient and p.role in ["manager", "executive-principal"])
  or (exists posting as p where p.origin = each.recipient and p.programme = "mh23" and p is active
    and p.school = each.supporter and p.role = "shadow-cadre")
unit: 对
note: 两种方式有其一即可。承担管理的干部来自“优质校”，不限于支援校；是否优质不核对。
---
id: mh23-rule-priority-buildings
programme: mh23
class: rule
title: 优先升级校舍和设施
title-en: Priority in building upgrades
document: mh23-document
section: 四（一）1
line: 17
quote: 区域优先将“实验校”纳入新一轮义务教育校舍和设施升级改造范围
quote-digest: d8a5ae5474f32116
force: must
from: 2023-12
territory: 闵行区
each: distinct school of membership where programme = "mh23" and role = "experimental-school" and active
require: |-
  exists event where school = each and programme = "mh23" and event-type = "priority"
    and priority = "buildings" and date <= assessed-day
unit: 所
---
id: mh23-rule-priority-groups
programme: mh23
class: rule
title: 优先纳入学区和集团创建
title-en: Priority in school districts and groups
document: mh23-document
section: 四（一）2
line: 18
quote: 区域优先将第二轮“实验校”纳入市示范性、区紧密型学区和集团创建范围
quote-digest: da534b85d1ab1b5d
force: must
from: 2023-12
territory: 闵行区
each: distinct school of membership where programme = "mh23" and role = "experimental-school" and active
require: |-
  exists event where school = each and programme = "mh23" and event-type = "priority"
    and priority = "alliances" and date <= assessed-day
unit: 所
---
id: mh23-rule-priority-digital
programme: mh23
class: rule
title: 优先列为数字化转型试点
title-en: Priority as digital-teaching pilots
document: mh23-document
section: 四（一）3
line: 19
quote: 区域优先将“实验校”纳入区域教学数字化转型试点学校范围
quote-digest: 6ac587ec55c1354b
force: must
from: 2023-12
territory: 闵行区
each: distinct school of membership where programme = "mh23" and role = "experimental-school" and active
require: |-
  exists event where school = each and programme = "mh23" and event-type = "priority"
    and priority = "digital" and date <= assessed-day
unit: 所
---
id: mh23-rule-priority-curriculum
programme: mh23
class: rule
title: 优先列入课程规划指导
title-en: Priority in curriculum guidance
document: mh23-document
section: 四（三）1
line: 25
quote: 区域优先将“实验校”列入学校课程规划和课程实施的指导范围
quote-digest: 87cf3ff2ec1a5a76
force: must
from: 2023-12
territory: 闵行区
each: distinct school of membership where programme = "mh23" and role = "experimental-school" and active
require: |-
  exists event where school = each and programme = "mh23" and event-type = "priority"
    and priority = "curriculum" and date <= assessed-day
unit: 所
---
id: mh23-rule-weak-subject-focus
programme: mh23
class: rule
title: 重点指导薄弱学科等
title-en: Guidance goes to weak subjects first
document: mh23-document
section: 四（二）2
line: 22
quote: 重点加强对薄弱学科、青年教师、学科教研组等的专业指导
quote-digest: d6b881474d9443c3
force: must
from: 2023-12
territory: 闵行区
each: distinct school of membership where programme = "mh23" and role = "experimental-school" and active
verdict: mh23-weak-subject-focus
unit: 所
note: 哪些是薄弱学科、是否成为重点，由人对每校判断。
---
id: mh23-rule-stationed-guidance
programme: mh23
class: rule
title: “蹲点指导”制度
title-en: A system of stationed guidance
document: mh23-document
section: 四（二）2
line: 22
quote: 建立区教研员、学科中心组“蹲点指导”制度
quote-digest: 3185288636fcad5e
force: must
from: 2023-12
territory: 闵行区
require: |-
  exists output where programme = "mh23" and output-type = "regime"
    and fields contains "stationed-guidance" and active
---
id: mh23-rule-key-project-fields
programme: mh23
class: rule
title: 重点项目的领域
title-en: Fields of the key projects
document: mh23-document
section: 四（二）2
line: 22
quote: 指导学校聚焦新课程高质量实施、课堂教学效能提升、学生成长支持、教师专业发展等领域，确立内涵发展重点项目
quote-digest: 141379b42792d19d
force: must
from: 2023-12
territory: 闵行区
each: project where programme = "mh23" and key
require: |-
  fields contains "curriculum" or fields contains "classroom" or fields contains "student-support"
  or fields contains "teacher-development" or verdict "mh23-key-project-field" stands
unit: 个
note: 原文以“等领域”收尾；四项以外的领域是否也在其内，由人对该项目判断。
---
id: mh23-rule-sharing
programme: mh23
class: rule
title: 联合研修和资源共建共享
title-en: Joint training and shared resources
document: mh23-document
section: 四（一）2
line: 18
quote: 建立校际联合研修以及优质教学资源、课程资源、场馆资源的共建共享机制
quote-digest: b227a03b9f7b89a9
force: must
from: 2023-12
territory: 闵行区
each: twinning where programme = "mh23" and active
require: |-
  (exists output where school = each.recipient and programme = "mh23" and output-type = "sharing"
    and active and fields contains "training")
  and (exists output where school = each.recipient and programme = "mh23" and output-type = "sharing"
    and active and fields contains "teaching-resources")
  and (exists output where school = each.recipient and programme = "mh23" and output-type = "sharing"
    and active and fields contains "curriculum-resources")
  and (exists output where school = each.recipient and programme = "mh23" and output-type = "sharing"
    and active and fields contains "venues")
unit: 对
note: 联合研修和三类资源都要有机制，可以写在一份或几份里。
---
id: mh23-rule-leading-group
programme: mh23
class: rule
title: 领导小组和工作小组
title-en: Leading group and working group
document: mh23-document
section: 五1
line: 29
quote: 成立以区教育局局长为组长的“初中强校工程”领导小组，分管局长任副组长
quote-digest: a674886f8f966fdb
force: must
from: 2023-12
territory: 闵行区
require: |-
  (exists body where programme = "mh23" and body-type = "leading-group" and active
    and chair = "区教育局局长" and vice-chair = "分管局长"
    and members contains ["minhang-personnel-section", "minhang-finance-section", "minhang-general-education-2",
      "minhang-education-college", "minhang-supervision-office"])
  and (exists body where programme = "mh23" and body-type = "working-group" and active
    and chair = "分管局长" and part-of.body-type = "leading-group")
note: 成员五个单位以“等”收尾，多于五个也可。
---
id: mh23-rule-reward
programme: mh23
class: rule
title: 奖励表现突出的学校和个人
title-en: Rewards for the outstanding
document: mh23-document
section: 五3
line: 31
quote: 对表现突出的学校和个人可给予奖励
quote-digest: 1fdd6791c15badab
force: may
from: 2023-12
territory: 闵行区
value: count event where programme = "mh23" and event-type = "award" and date <= assessed-day
unit: 次
note: “可给予”，只报告次数。
---
id: mh23-rule-quality-evaluation
programme: mh23
class: rule
title: 落实综合素质评价
title-en: Comprehensive-quality evaluation of pupils
document: mh23-document
section: 四（三）3
line: 27
quote: “实验校”要全面落实初中学生综合素质评价
quote-digest: a138afd9846a7e36
force: must
from: 2023-12
territory: 闵行区
each: distinct school of membership where programme = "mh23" and role = "experimental-school" and active
verdict: mh23-quality-evaluation
unit: 所
---
id: mh23-rule-classified-appraisal
programme: mh23
class: rule
title: 初中学校分类考核评估
title-en: Appraisal of junior highs by class
document: mh23-document
section: 四（三）3
line: 27
quote: 根据学校原有基础、增值变化等，积极探索初中学校分类考核评估
quote-digest: d0bdd7d2b795aea5
force: must
from: 2023-12
territory: 闵行区
verdict: mh23-classified-appraisal
note: 由人对本计划判断。

"""##),
("data/requirements/mh23.yaml", ##"""
---
id: mh23-pilot-schools
programme: mh23
class: target
title: 市级实验校数
title-en: City-level experimental schools
document: mh23-document
section: 附件2
line: 48
quote: 闵行区“第二轮初中强校工程”市级实验校名单
quote-digest: 0e8261e845df8908
force: must
from: 2023-12
territory: 闵行区
value: count distinct school of membership where programme = "mh23" and role = "experimental-school"
exactly: 8
unit: 所
note: 文件没有写出“8所”，数目是从名单逐行数出来的。名单是既成事实，后来退出的也计在内。
---
id: mh23-city-principal
programme: mh23
class: target
title: 每校的市级名校长
title-en: A city-level named principal at every school
document: mh23-document
section: 四（二）1
line: 21
quote: 确保每一所“实验校”都有1名市级名校长（含培养对象、特级校长）
quote-digest: f268421376b87733
force: must
from: 2023-12
territory: 闵行区
each: distinct school of membership where programme = "mh23" and role = "experimental-school" and active
require: |-
  (count distinct person of posting
    where school = each and programme = "mh23" and active
      and role in ["city-principal", "city-principal-trainee", "special-grade-principal"]) >= 1
unit: 所
---
id: mh23-master-teachers
programme: mh23
class: target
title: 每校的名师
title-en: Two named teachers at every school
document: mh23-document
section: 四（二）1
line: 21
quote: 2名名师（含培养对象、特级教师）
quote-digest: 6e80d528dd6a8c9c
force: must
from: 2023-12
territory: 闵行区
each: distinct school of membership where programme = "mh23" and role = "experimental-school" and active
require: |-
  (count distinct person of posting
    where school = each and programme = "mh23" and active
      and role in ["master-teacher", "master-teacher-trainee", "special-grade-teacher"]) >= 2
unit: 所
note: 这一句的“市级”只写在名校长之前；前一句作“市级名校长和名师”，是否兼指名师，文件没有说清，这里不问是否市级。
---
id: mh23-seed-teachers
programme: mh23
class: target
title: 每校的种子教师
title-en: A seed teacher at every school
document: mh23-document
section: 四（二）1
line: 21
quote: 确保每所“实验校”都有教师进入第五期“名校长名师培养工程”的“种子教师”计划
quote-digest: d44e981720dc528d
force: must
from: 2023-12
territory: 闵行区
each: distinct school of membership where programme = "mh23" and role = "experimental-school" and active
require: |-
  (count distinct person of posting
    where school = each and programme = "mh23" and active
      and role = "seed-teacher" and round = 5) >= 1
unit: 所
---
id: mh23-experts
programme: mh23
class: target
title: 每校的指导专家
title-en: Three experts at every school
document: mh23-document
section: 四（二）2
line: 22
quote: 为每所“实验校”配备不少于3名指导专家
quote-digest: 4d32abb2ccc4534c
force: must
from: 2023-12
territory: 闵行区
each: distinct school of membership where programme = "mh23" and role = "experimental-school" and active
require: |-
  (count distinct person of posting
    where school = each and programme = "mh23" and active
      and role = "expert") >= 3
unit: 所
note: 一名专家能否同时指导几所学校，文件没有说，逐校计算。
---
id: mh23-initial-assessment
programme: mh23
class: obligation
title: 初态评估
title-en: Initial assessment of every school
document: mh23-document
section: 四（二）2
line: 22
quote: 指导“实验校”基于初态评估制定和实施强校三年发展规划
quote-digest: 2cc51783d6286718
force: must
from: 2023-12
territory: 闵行区
each: distinct school of membership where programme = "mh23" and role = "experimental-school" and active
require: |-
  exists evaluation
    where school = each and programme = "mh23" and stage = "initial" and date <= assessed-day
unit: 所
note: 是否在规划之前，见 mh23-rule-plan-from-assessment。
---
id: mh23-three-year-plan
programme: mh23
class: obligation
title: 强校三年发展规划
title-en: A three-year plan at every school
document: mh23-document
section: 四（二）2
line: 22
quote: 制定和实施强校三年发展规划
quote-digest: 3bc883062df6c795
force: must
from: 2023-12
territory: 闵行区
each: distinct school of membership where programme = "mh23" and role = "experimental-school" and active
require: |-
  exists plan where school = each and programme = "mh23" and plan-type = "three-year"
    and date <= assessed-day
unit: 所
---
id: mh23-key-project
programme: mh23
class: target
title: 内涵发展重点项目
title-en: A key project at every school
document: mh23-document
section: 四（二）2
line: 22
quote: 确立内涵发展重点项目
quote-digest: 468b6c0bf17ab323
force: must
from: 2023-12
territory: 闵行区
each: distinct school of membership where programme = "mh23" and role = "experimental-school" and active
require: exists project where school = each and programme = "mh23" and key
unit: 所
note: 几个文件没有写，有即可；领域见 mh23-rule-key-project-fields。
---
id: mh23-support-school
programme: mh23
class: target
title: 适合的支援校
title-en: A suitable support school for every school
document: mh23-document
section: 四（一）2
line: 18
quote: 为“实验校”安排适合的优质学校作为支援校（结对校）
quote-digest: 8469791fcdb1c5c3
force: must
from: 2023-12
territory: 闵行区
each: distinct school of membership where programme = "mh23" and role = "experimental-school" and active
require: |-
  exists twinning where recipient = each and programme = "mh23" and active and supporter is present
    and verdict "mh23-suitable-support" stands
unit: 所
verdict: mh23-suitable-support
note: 是否适合、是否优质学校，由人对每条结对作判断。
---
id: mh23-midterm-value-added
programme: mh23
class: obligation
title: 中期增值评估
title-en: Mid-term value-added evaluation
document: mh23-document
section: 五3
line: 31
quote: 区域开展对“实验校”中期、终期增值评估
quote-digest: ee2178ac63f04928
force: must
from: 2023-12
territory: 闵行区
each: distinct school of membership where programme = "mh23" and role = "experimental-school" and active
require: |-
  exists evaluation where school = each and programme = "mh23" and stage = "midterm"
    and grounds contains "value-added" and date <= assessed-day
unit: 所
due: unspecified
note: 中期是何日文件没有写，也不套用别的计划的一年半；期限由解释（due）确定。
---
id: mh23-final-value-added
programme: mh23
class: obligation
title: 终期增值评估
title-en: Final value-added evaluation
document: mh23-document
section: 五3
line: 31
quote: 中期、终期增值评估
quote-digest: 265a6434a27ee38d
force: must
from: 2023-12
territory: 闵行区
each: distinct school of membership where programme = "mh23" and role = "experimental-school" and active
require: |-
  exists evaluation where school = each and programme = "mh23" and stage = "final"
    and grounds contains "value-added" and date <= assessed-day
unit: 所
due: unspecified
note: 终期是何日文件没有写，期限由解释（due）确定。
---
id: mh23-all-staff-study
programme: mh23
class: target
title: 全员学习课程方案和标准
title-en: All staff study the curriculum papers
document: mh23-document
section: 四（三）1
line: 25
quote: “实验校”要组织全员学习义务教育新课程方案、课程标准和本市课程实施办法
quote-digest: 4e14fe217059a883
force: must
from: 2023-12
territory: 闵行区
each: distinct school of membership where programme = "mh23" and role = "experimental-school" and active
require: |-
  (exists activity where school = each and programme = "mh23" and activity-type = "study"
    and topics contains "curriculum-plan" and attendance >= staff-count and date <= assessed-day)
  and (exists activity where school = each and programme = "mh23" and activity-type = "study"
    and topics contains "curriculum-standards" and attendance >= staff-count and date <= assessed-day)
  and (exists activity where school = each and programme = "mh23" and activity-type = "study"
    and topics contains "implementation-measures" and attendance >= staff-count and date <= assessed-day)
unit: 所
note: 三份材料各有一次全员到场的学习；一次学习可以不止一份；分批学习的合记一次，人数按不同的人计。
---
id: mh23-pbl-direction
programme: mh23
class: target
title: 项目化学习的主攻方向
title-en: A main direction of project-based learning
document: mh23-document
section: 四（三）2
line: 26
quote: 选择活动项目、学科项目和跨学科项目，确定主攻方向
quote-digest: 5a0a334fe41835ab
force: must
from: 2023-12
territory: 闵行区
each: distinct school of membership where programme = "mh23" and role = "experimental-school" and active
require: |-
  exists project where school = each and programme = "mh23" and main-direction
    and kind in ["pbl-activity", "pbl-subject", "pbl-cross"]
unit: 所
---
id: mh23-teacher-base
programme: mh23
class: target
title: 名校长名师工程实践基地校
title-en: Practice bases of the cultivation project
document: mh23-document
section: 四（二）1
line: 21
quote: 区域将“实验校”作为“名校长名师培养工程”实践基地校
quote-digest: a5cfbc37bffe2b5d
force: must
from: 2023-12
territory: 闵行区
each: distinct school of membership where programme = "mh23" and role = "experimental-school" and active
require: exists membership as b where b.school = each and b.role = "practice-base" and b is active
unit: 所
note: 基地校属于另一项计划，不论记在哪个计划之下。
---
id: mh23-district-fund
programme: mh23
class: target
title: 区专项经费
title-en: A special fund of the district
document: mh23-document
section: 五2
line: 30
quote: 区教育局应设立专项经费
quote-digest: 9dc6e80f15e4b1c6
force: must
from: 2023-12
territory: 闵行区
require: exists fund where programme = "mh23" and level = "district" and active
note: 市教委的专项经费另算，不能代替。
---
id: mh23-management-class
programme: mh23
class: target
title: 管理团队研修班
title-en: A training class for management teams
document: mh23-document
section: 四（二）3
line: 23
quote: 建立“实验校”管理团队研修班
quote-digest: e3c735e98d2d7986
force: must
from: 2023-12
territory: 闵行区
require: exists body where programme = "mh23" and body-type = "training-class" and active
---
id: mh23-inspection-team
programme: mh23
class: target
title: 教学视导团或学科导师团
title-en: An inspection team or subject-mentor team
document: mh23-document
section: 四（二）2
line: 22
quote: 组建教学视导团或学科专家导师团
quote-digest: 7de13ca8977fd1b0
force: must
from: 2023-12
territory: 闵行区
require: |-
  exists body where programme = "mh23"
    and body-type in ["inspection-team", "mentor-team"] and active
---
id: mh23-pbl-district-scheme
programme: mh23
class: target
title: 区域项目化学习实践研究方案
title-en: A district scheme of project-based learning
document: mh23-document
section: 四（三）2
line: 26
quote: 形成区域项目化学习的实践研究方案
quote-digest: d72239ba1828bc23
force: must
from: 2023-12
territory: 闵行区
require: |-
  exists plan where programme = "mh23" and plan-type = "pbl-scheme" and school is absent
    and date <= assessed-day
---
id: mh23-strategy-shape
programme: mh23
class: target
title: “126”行动策略
title-en: The 1-2-6 strategy
document: mh23-document
section: 三
line: 11
quote: 研究制定“126”行动策略
quote-digest: 6866c7e10fbf352d
force: must
from: 2023-12
territory: 闵行区
require: |-
  exists plan where programme = "mh23" and plan-type = "strategy"
    and main-lines = ["推进闵行区初中教育优质均衡高质量发展"]
    and principles = ["点面结合", "项目整合"]
    and priorities = ["办学治理再完善", "教学管理再夯实", "课程建设再丰富", "师资队伍再提升", "数字赋能再提质", "空间育人再打造"]
note: 一条主线、两个原则、六项重点。六项重点在第9行与第14行的次序不同，次序不论。
---
id: mh23-horizon
programme: mh23
class: target
title: 3至5年的总目标
title-en: The goal of three to five years
document: mh23-document
section: 二
line: 8
quote: 通过3-5年主动发展，实现区域初中教育的高标准均衡发展、高品质内涵发展、高水平特色发展良好格局
quote-digest: 0be26dabddb8f322
force: must
from: 2023-12
territory: 闵行区
each: programme where id = "mh23"
value: elapsed-months
due: start + 5 years
require: |-
  verdict "mh23-goal" stands
  and not (exists membership as m where m.programme = "mh23" and m.role = "experimental-school" and m is active
    and not (verdict "mh23-good-school" on m.school stands))
note: 文件没有写从何日算起，没有解释（start）时自落款的月份起；期限取五年，满三年（2026年12月）起即可判断。区域目标对本计划判断，“家门口的好初中”（第9行）对每所实验校判断。
---
id: mh23-regular-inspection
programme: mh23
class: obligation
title: 定期综合教学视导
title-en: Regular teaching inspection
document: mh23-document
section: 四（二）2
line: 22
quote: 定期对“实验校”开展综合教学视导
quote-digest: d2587e85620bfae0
force: must
from: 2023-12
territory: 闵行区
each: distinct school of membership where programme = "mh23" and role = "experimental-school" and active
every: unspecified
last: |-
  latest date of activity where school = each and programme = "mh23" and activity-type = "inspection"
unit: 所
note: “定期”没有写明多久，只报告上一次和相隔的天数。
---
id: mh23-regular-summary
programme: mh23
class: obligation
title: 定期总结和交流展示
title-en: Regular summary and exchange
document: mh23-document
section: 五4
line: 32
quote: 定期总结工作推进情况，开展多种形式的交流展示活动
quote-digest: cb39e7c15b4e3801
force: must
from: 2023-12
territory: 闵行区
every: unspecified
last: latest date of activity where programme = "mh23" and activity-type in ["summary", "showcase"]
note: “定期”没有写明多久，只报告上一次和相隔的天数。
---
id: mh23-whole-course-guidance
programme: mh23
class: obligation
title: 全程跟踪专业指导
title-en: Guidance the whole way
document: mh23-document
section: 四（二）2
line: 22
quote: 给予全程跟踪专业指导
quote-digest: 3f304662db689c26
force: must
from: 2023-12
territory: 闵行区
each: distinct school of membership where programme = "mh23" and role = "experimental-school" and active
every: unspecified
last: |-
  latest date of activity where school = each and programme = "mh23" and activity-type = "guidance"
unit: 所
note: “全程”没有写明多久一次，只报告上一次和相隔的天数。

"""##),
("data/requirements/nq15-rules.yaml", ##"""
---
id: nq15-rule-public-only
programme: nq15
class: rule
title: 只有义务教育阶段公办学校参加
title-en: Only public schools of the compulsory stage
document: nq15-document
section: 三
line: 40
quote: 有不断变革发展内生动力的公办学校
quote-digest: 33c34d34abf2da4f
force: must
each: distinct school of membership where programme = "nq15" and active
require: ownership = "public" and stages contains "compulsory"
unit: 所
note: “义务教育阶段公办学校”见第28、31、72行。
---
id: nq15-rule-two-tiers
programme: nq15
class: rule
title: 项目学校分市、区两级
title-en: Project schools are of the city or of a district
document: nq15-document
section: 四（二）
line: 54
quote: （以下简称“项目学校”）
quote-digest: ce8d497be780ccb1
force: must
each: membership where programme = "nq15" and active
require: tier in ["city", "district"]
unit: 条
note: 市项目学校见第48行，区项目学校见第50行，合称“项目学校”；没有写明层级的不能判断。
---
id: nq15-rule-institute-guides-city-tier
programme: nq15
class: rule
title: 研究所指导市项目学校
title-en: The institute guides the city's project schools
document: nq15-document
section: 四（一）
line: 48
quote: 由上海市新优质学校研究所进行指导
quote-digest: 7d2104706a104057
force: must
each: membership where programme = "nq15" and active and school is active
require: |-
  (tier = "city"
    and exists activity as guided
      where guided.programme = "nq15" and guided.school = each.school
        and guided.activity-type = "guidance" and guided.by = "city-new-quality-institute"
        and guided.date <= assessed-day)
  or (tier = "district"
    and exists activity as guided
      where guided.programme = "nq15" and guided.school = each.school
        and guided.activity-type = "guidance" and guided.by.district = each.school.district
        and guided.date <= assessed-day)
unit: 条
note: 区项目学校由本区教研、科研等部门的专业人员指导，见第95行“为区项目学校提供专业支撑”。
---
id: nq15-rule-district-teams
programme: nq15
class: rule
title: 区项目学校组成实践研究团队
title-en: Teams of the district's project schools
document: nq15-document
section: 四（一）
line: 50
quote: 组成不同项目的实践研究团队
quote-digest: 071103d5268de6f7
force: must
each: |-
  distinct school of membership
    where programme = "nq15" and tier = "district" and active and school is active
require: |-
  exists community-membership
    where school = each and community.programme = "nq15" and community.level = "district"
      and active and community is active
unit: 所
note: 团队记为区级实践共同体。
---
id: nq15-rule-case-study
programme: nq15
class: rule
title: 个案研究、诊断和跟踪指导
title-en: Case study, diagnosis and guidance of every school
document: nq15-document
section: 四（二）
line: 54
quote: 开展个案实证研究，诊断分析问题，进行跟踪指导
quote-digest: c2d1daf747461e04
force: must
each: distinct school of membership where programme = "nq15" and active and school is active
require: |-
  (exists activity
    where programme = "nq15" and school = each and activity-type = "case-study"
      and date <= assessed-day)
  and (exists evaluation
    where programme = "nq15" and school = each and stage = "diagnostic" and date <= assessed-day)
  and (exists activity
    where programme = "nq15" and school = each and activity-type = "guidance"
      and date <= assessed-day)
unit: 所
---
id: nq15-rule-city-tier-example
programme: nq15
class: rule
title: 市项目学校发挥示范引领作用
title-en: City project schools set an example
document: nq15-document
section: 四（五）
line: 72
quote: 市项目学校要在转型发展方面发挥起好示范、引领作用
quote-digest: 6aba6122f3f2e0d2
force: must
each: |-
  distinct school of membership
    where programme = "nq15" and tier = "city" and active and school is active
unit: 所
verdict: nq15-city-tier-example
---
id: nq15-rule-staff-opportunities
programme: nq15
class: rule
title: 项目学校校长和教师的机会渠道
title-en: Opportunities for principals and teachers
document: nq15-document
section: 四（四）
line: 68
quote: 提供充分的培训、锻炼、扶持、交流展示等机会和渠道
quote-digest: b1c611eefa0008aa
force: must
each: distinct school of membership where programme = "nq15" and active and school is active
require: |-
  (exists activity
    where programme = "nq15" and school = each
      and activity-type in ["training", "placement", "support", "showcase"] and date <= assessed-day)
  and verdict "nq15-staff-opportunities" stands
unit: 所
verdict: nq15-staff-opportunities
note: 记录只能说明有没有这样的活动，是否“充分”由人判断。
---
id: nq15-rule-fund-purposes
programme: nq15
class: rule
title: 专项经费的三项用途
title-en: What a district's fund is for
document: nq15-document
section: 五（三）
line: 98
quote: 行动研究、经验提炼、辐射推广等方面的需要
quote-digest: 07a5a64b37a8f229
force: must
each: |-
  distinct district of fund
    where programme = "nq15" and level = "district" and active and district is active
require: |-
  (exists fund
    where programme = "nq15" and district = each and level = "district" and active
      and purposes contains "action-research")
  and (exists fund
    where programme = "nq15" and district = each and level = "district" and active
      and purposes contains "experience")
  and (exists fund
    where programme = "nq15" and district = each and level = "district" and active
      and purposes contains "dissemination")
unit: 个
note: 设了专项经费的区逐一核对；一个区有几笔的，合起来看。没有设的，另有一条。
---
id: nq15-rule-feedback-loop
programme: nq15
class: rule
title: 办学效果与社会反应的反馈机制
title-en: Results and public response are linked
document: nq15-document
section: 四（六）
line: 80
quote: 构建“办学效果－社会反应”有效反馈机制
quote-digest: 34b6e64b30d075fc
force: must
require: |-
  exists evaluation as effect
    where effect.programme = "nq15" and effect.school is present and effect.date <= assessed-day
      and exists survey where school = effect.school and date <= assessed-day
verdict: nq15-feedback-loop
note: 至少有一所学校既有评估又有满意度调查；机制是否“有效”由人判断。
---
id: nq15-rule-four-outcomes
programme: nq15
class: rule
title: 项目学校四项要求全部达到
title-en: All four outcomes at every cluster school
document: nq15-document
section: 三
line: 40
quote: 这类学校要达到本市义务教育阶段学校办学基本标准
quote-digest: eaa2b1a56f0656f5
force: must
each: distinct school of membership where programme = "nq15" and active and school is active
sample: survey where school = each and group in ["parents", "community"] and date >= "2015"
unit: 所
readings:
  - id: each-group
    title: 家长、社区居民满意度分别达到
    title-en: parents and residents each
    require: |-
      verdict "nq15-basic-standard" stands and verdict "nq15-feature" stands
      and ((latest band of evaluation
          where school = each and stage = "green-index" and date >= "2015")
          in ["excellent", "good"]
        or verdict "nq15-green-index" stands)
      and (latest satisfied of survey
             where school = each and group = "parents" and date >= "2015")
      / (latest valid of survey
             where school = each and group = "parents" and date >= "2015") >= 90%
      and (latest satisfied of survey
             where school = each and group = "community" and date >= "2015")
      / (latest valid of survey
             where school = each and group = "community" and date >= "2015") >= 90%
  - id: pooled
    title: 家长与社区居民满意度合并计算
    title-en: parents and residents taken together
    require: |-
      verdict "nq15-basic-standard" stands and verdict "nq15-feature" stands
      and ((latest band of evaluation
          where school = each and stage = "green-index" and date >= "2015")
          in ["excellent", "good"]
        or verdict "nq15-green-index" stands)
      and ((latest satisfied of survey
             where school = each and group = "parents" and date >= "2015")
       + (latest satisfied of survey
             where school = each and group = "community" and date >= "2015"))
      / ((latest valid of survey
             where school = each and group = "parents" and date >= "2015")
         + (latest valid of survey
             where school = each and group = "community" and date >= "2015")) >= 90%
note: 办学基本标准、“绿色指标”优良、鲜明的办学特色、满意度90%以上，四项都要达到；四项又各有一条。
---
id: nq15-rule-no-plaque
programme: nq15
class: rule
title: 不得以“新优质学校”命名、挂牌
title-en: No school is named or plaqued 新优质学校
document: nq15-document
section: 五（四）
line: 104
quote: 不得以“新优质学校”名称对学校命名、挂牌
quote-digest: c23e2e5072a790e3
force: must
from: 2015-11-09
open-ended: true
unit: 件
verdict: nq15-plaque-allowed
readings:
  - id: plan-years
    title: 只在计划期内不得
    title-en: forbidden within the years of the plan
    each: |-
      event where event-type in ["naming", "plaque"] and text contains "新优质学校"
        and date in "2015-11-09" to "2017-12-31" and date <= assessed-day
    require: text != "新优质学校" and verdict "nq15-plaque-allowed" stands
  - id: until-lifted
    title: 未经废止，一直不得
    title-en: forbidden until it is lifted
    each: |-
      event where event-type in ["naming", "plaque"] and text contains "新优质学校"
        and date >= "2015-11-09" and date <= assessed-day
    require: text != "新优质学校" and verdict "nq15-plaque-allowed" stands
  - id: except-baoshan
    title: 一直不得，宝山区2023年方案另有规定的除外
    title-en: forbidden, except as the Baoshan plan of 2023 provides
    each: |-
      event where event-type in ["naming", "plaque"] and text contains "新优质学校"
        and date >= "2015-11-09" and date <= assessed-day
    require: |-
      (school.district = "宝山区" and text = "宝山区新优质学校" and date >= "2023-12-28"
        and exists event
          where school = each.school and event-type = "certification" and programme = "bs23"
            and date <= each.date)
      or (text != "新优质学校" and verdict "nq15-plaque-allowed" stands)
note: |-
  逐件看命名、挂牌：文字就是“新优质学校”的，不符合；文字里有这几个字的，是否属于所禁由人判断。
  文件没有失效条款，也没有文件说禁令已经取消；2023年宝山区方案又规定通过认证的挂“宝山区新优质学校”牌。
  两者以何为准，由有权的单位作出解释。起算取落款日期。

"""##),
("data/requirements/nq15.yaml", ##"""
---
id: nq15-cluster-schools
programme: nq15
class: target
title: 加入新优质学校集群发展的学校数
title-en: Schools in the new-quality cluster
document: nq15-document
section: 二
line: 35
quote: 到2017年，加入新优质学校集群发展的学校数量扩大至250所左右
quote-digest: b8f90c6feb00cf9a
force: must
value: |-
  count distinct school of membership
    where programme = "nq15" and active
      and school.ownership = "public" and school.stages contains "compulsory" and school is active
at-least: 250
approximate: 左右
unit: 所
due: '2017'
note: |-
  市、区两级项目学校合并计数，一校只计一次。
  100所市项目学校是否在250所之内，文件没有说。
---
id: nq15-compulsory-coverage
programme: nq15
class: target
title: 新优质学校集群发展的覆盖面
title-en: Share of compulsory-stage schools in the cluster
document: nq15-document
section: 二
line: 35
quote: 覆盖全市义务教育阶段约25%的学校
quote-digest: 01c0c4f77ecc3e89
force: must
at-least: 25%
approximate: 约
unit: '%'
due: '2017'
readings:
  - id: all-schools
    title: 以全市义务教育阶段全部学校为分母
    title-en: out of all schools of the compulsory stage
    value: |-
      (count distinct school of membership
         where programme = "nq15" and active
           and school.ownership = "public" and school.stages contains "compulsory" and school is active)
      / (latest value of statistic
          where indicator = "compulsory-schools" and territory is absent)
  - id: public-schools
    title: 以全市义务教育阶段公办学校为分母
    title-en: out of the public schools of the compulsory stage
    value: |-
      (count distinct school of membership
         where programme = "nq15" and active
           and school.ownership = "public" and school.stages contains "compulsory" and school is active)
      / (latest value of statistic
          where indicator = "compulsory-public-schools" and territory is absent)
note: |-
  文件只说“全市义务教育阶段”，没有说是否只计公办学校。
  与“250所左右”各自计算，不由一个推算另一个；两者都恰好达到，全市义务教育阶段学校须在1000所上下。
---
id: nq15-city-project-schools
programme: nq15
class: target
title: 市项目学校数
title-en: City-level project schools
document: nq15-document
section: 四（一）
line: 48
quote: 市级层面将100所新优质学校集群发展项目学校（以下简称“市项目学校”）结成实践研究共同体
quote-digest: 04647178638dd1b7
force: must
value: count distinct school of membership where programme = "nq15" and tier = "city" and active and school is active
exactly: 100
unit: 所
note: 文件没有写期限；计划期内按当天评定，期后按计划期最后一天评定。
---
id: nq15-district-project-schools
programme: nq15
class: target
title: 区项目学校数
title-en: District-level project schools
document: nq15-document
section: 四（一）
line: 50
quote: 组织一批区域新优质学校集群发展项目学校（以下简称“区项目学校”）
quote-digest: ada71ca430225c93
force: must
value: |-
  count distinct school of membership
    where programme = "nq15" and tier = "district" and active and school is active
unit: 所
note: 文件只说“一批”，不设数量；“250所左右”减去100所不是文件定的目标。
---
id: nq15-school-satisfaction
programme: nq15
class: target
title: 项目学校的家长及社区居民满意度
title-en: Satisfaction of parents and residents, each cluster school
document: nq15-document
section: 三
line: 40
quote: 家长及社区居民满意度达到90%以上
quote-digest: ce074b1cc078edfa
force: must
each: distinct school of membership where programme = "nq15" and active and school is active
sample: survey where school = each and group in ["parents", "community"] and date >= "2015"
at-least: 90%
unit: '%'
readings:
  - id: each-group
    title: 家长、社区居民分别达到
    title-en: parents and residents each
    require: |-
      (latest satisfied of survey
             where school = each and group = "parents" and date >= "2015")
      / (latest valid of survey
             where school = each and group = "parents" and date >= "2015") >= 90%
      and (latest satisfied of survey
             where school = each and group = "community" and date >= "2015")
      / (latest valid of survey
             where school = each and group = "community" and date >= "2015") >= 90%
  - id: pooled
    title: 家长与社区居民合并计算
    title-en: parents and residents taken together
    value: |-
      ((latest satisfied of survey
             where school = each and group = "parents" and date >= "2015")
       + (latest satisfied of survey
             where school = each and group = "community" and date >= "2015"))
      / ((latest valid of survey
             where school = each and group = "parents" and date >= "2015")
         + (latest valid of survey
             where school = each and group = "community" and date >= "2015"))
note: |-
  每校取截至评定日最近一次调查，只问家长和社区居民，与学区化集团化的满意度分别计算。
  满意度要“通过集群发展”达到，计划开始（2015年）以前的调查不算。
  文件没有规定调查方法，也没有说两类人分别计算还是合并计算。
---
id: nq15-school-basic-standard
programme: nq15
class: target
title: 项目学校达到办学基本标准
title-en: The basic standard, each cluster school
document: nq15-document
section: 三
line: 40
quote: 这类学校要达到本市义务教育阶段学校办学基本标准
quote-digest: eaa2b1a56f0656f5
force: must
each: distinct school of membership where programme = "nq15" and active and school is active
unit: 所
verdict: nq15-basic-standard
note: 文件没有写明标准的内容，也没有说由谁认定。
---
id: nq15-school-green-index
programme: nq15
class: target
title: 项目学校“绿色指标”处于优良水平
title-en: A good band of the green index, each cluster school
document: nq15-document
section: 三
line: 40
quote: “绿色指标”综合评价结果处于全市优良水平
quote-digest: e62984a43620ff72
force: must
each: distinct school of membership where programme = "nq15" and active and school is active
require: |-
  (latest band of evaluation
          where school = each and stage = "green-index" and date >= "2015") in ["excellent", "good"]
  or verdict "nq15-green-index" stands
unit: 所
verdict: nq15-green-index
note: |-
  取计划开始（2015年）以来最近一次“绿色指标”评价公布的等第，“优良”即优或良；文件没有写等第的界线。
  没有公布等第的，由人判断。
---
id: nq15-school-feature
programme: nq15
class: target
title: 项目学校有鲜明的办学特色
title-en: A distinct feature, each cluster school
document: nq15-document
section: 三
line: 40
quote: 有鲜明的办学特色
quote-digest: 11a5c17395d6830b
force: must
each: distinct school of membership where programme = "nq15" and active and school is active
unit: 所
verdict: nq15-feature
---
id: nq15-individual-diagnosis
programme: nq15
class: obligation
title: 对项目学校逐一深度调研
title-en: An in-depth study of every project school
document: nq15-document
section: 四（二）
line: 54
quote: 逐一进行深度调研
quote-digest: 4d24b65efa35f7f8
force: must
each: distinct school of membership where programme = "nq15" and active and school is active
require: |-
  exists activity
    where school = each and programme = "nq15" and activity-type = "deep-survey"
      and date <= assessed-day
unit: 所
note: 市、区两级项目学校都要；一校参加两级的只计一次。
---
id: nq15-district-scheme
programme: nq15
class: obligation
title: 各区推进方案经评议通过后实施
title-en: A scheme of every district, passed before it starts
document: nq15-document
section: 五（一）
line: 89
quote: 明确目标任务、主要措施和时间表、路线图，经市级专家组评议通过后实施
quote-digest: 490955388cb19820
force: must
each: district where active
require: |-
  exists plan as scheme
    where scheme.programme = "nq15" and scheme.district = each
      and scheme.plan-type = "district-scheme"
      and scheme.parts contains ["goals", "measures", "timetable", "roadmap"]
      and exists review as panel
        where panel.programme = "nq15" and panel.review-type = "expert-panel"
          and panel.subject = scheme and panel.by = "city-expert-panel-2015"
          and panel.outcome = "passed" and panel.date <= assessed-day
          and (scheme.implemented-from is absent or panel.date <= scheme.implemented-from)
unit: 个
note: |-
  方案要有目标任务、主要措施、时间表、路线图四部分，并在实施以前由市级专家组评议通过。
  学区化集团化的区方案没有这道评议，另作一条。
---
id: nq15-district-fund
programme: nq15
class: target
title: 各区县设立专项经费
title-en: A special fund of every district
document: nq15-document
section: 五（三）
line: 98
quote: 各区县应设立专项经费
quote-digest: 5a0eeb0cd4149f4f
force: must
each: district where active
require: exists fund where programme = "nq15" and district = each and level = "district" and active
unit: 个
---
id: nq15-city-channels
programme: nq15
class: target
title: 市级微信公众号与通讯
title-en: The two channels of the city
document: nq15-document
section: 四（三）
line: 64
quote: 市级层面将创办《新优质学校》微信公众号与《新优质学校》通讯
quote-digest: e2934b68a020f369
force: must
value: |-
  count distinct channel of output
    where programme = "nq15" and output-type = "channel" and channel in ["wechat", "newsletter"]
      and district is absent and school is absent and date <= assessed-day
at-least: 2
unit: 种
note: 文件写明公众号和通讯两种，没有写数目。
---
id: nq15-evaluation-standard
programme: nq15
class: target
title: 《上海市新优质项目学校评测标准》
title-en: The evaluation standard for project schools
document: nq15-document
section: 四（六）
line: 80
quote: 研究制定《上海市新优质项目学校评测标准》
quote-digest: e0fca31ab45813f2
force: must
require: |-
  exists output
    where programme = "nq15" and output-type = "standard" and title contains "评测标准"
      and district is absent and school is absent and date <= assessed-day
---
id: nq15-training-courses
programme: nq15
class: target
title: “新优质教育”培训课程
title-en: Training courses made from experience
document: nq15-document
section: 四（二）
line: 56
quote: 转化为具有针对性、操作性和创新型的“新优质教育”培训课程
quote-digest: f95372c137662ef6
force: must
value: count output where programme = "nq15" and output-type = "course" and date <= assessed-day
unit: 门
note: 文件没有写数量，只报已有几门。
---
id: nq15-good-schools
programme: nq15
class: target
title: “家门口的好学校”
title-en: Good schools at the doorstep
document: nq15-document
section: 五（一）
line: 89
quote: 办好一批“家门口的好学校”
quote-digest: a3a8ac130f74a44d
force: must
value: |-
  count distinct school of membership
    where programme = "nq15" and active and school is active
      and verdict "nq15-good-school" on school stands
unit: 所
verdict: nq15-good-school
note: 文件只说“一批”，不设数量；只报经人认定的有几所。
---
id: nq15-plan-period
programme: nq15
class: target
title: 三年行动计划的年限
title-en: The years of the plan
document: nq15-document
section: 标题
line: 26
quote: （2015—2017年）
quote-digest: 830e62366c70c7d2
force: must
each: programme where id = "nq15"
require: from = "2015" and to = "2017"
unit: 个
note: 计划记录的起止与文件标题一致；文件没有写失效条款。
---
id: nq15-annual-district-assessment
programme: nq15
class: obligation
title: 对各区县的年度考核
title-en: A yearly assessment of every district
document: nq15-document
section: 五（四）
line: 102
quote: 列入区县教育质量评估指标、年度教育工作评价指标予以考核
quote-digest: 796b8362793e627c
force: must
each: district where active
every: year
require: |-
  exists evaluation
    where programme = "nq15" and district = each and stage = "annual" and date in period
unit: 个
note: 自计划的2015年起，一年一次。2015年11月才印发，当年是否也要考核，文件没有说，按要考核计。
---
id: nq15-district-school-assessment
programme: nq15
class: obligation
title: 对区项目学校的考核
title-en: Assessing the district's project schools
document: nq15-document
section: 五（四）
line: 104
quote: 区县教育局要加强对区项目学校的实践成效加强考核
quote-digest: 48005133c13a46b7
force: must
each: |-
  distinct school of membership
    where programme = "nq15" and tier = "district" and active and school is active
every: unspecified
last: latest date of evaluation where programme = "nq15" and school = each and date <= assessed-day
unit: 所
note: 文件没有写多久一次，只报最近一次；重复的“加强”照原文。
---
id: nq15-tracking-guidance
programme: nq15
class: obligation
title: 对项目学校跟踪指导
title-en: Following up every project school
document: nq15-document
section: 四（二）
line: 54
quote: 诊断分析问题，进行跟踪指导
quote-digest: 37fb04580496fa08
force: must
each: distinct school of membership where programme = "nq15" and active and school is active
every: unspecified
last: |-
  latest date of activity
    where programme = "nq15" and school = each and activity-type = "guidance"
      and date <= assessed-day
unit: 所
note: 文件没有写多久一次，只报最近一次。
---
id: nq15-improvement-loop
programme: nq15
class: obligation
title: 项目学校循环改进的提升机制
title-en: A cycle of improvement by the standard
document: nq15-document
section: 四（六）
line: 80
quote: 形成基于标准的项目学校循环改进的提升机制
quote-digest: 6d22df48d30ff22d
force: must
every: unspecified
last: |-
  latest date of evaluation
    where programme = "nq15" and school is present and date <= assessed-day
note: 文件没有写多久一轮，只报项目学校最近一次评估。
---
id: nq15-feedback-response
programme: nq15
class: obligation
title: 对意见建议及时回应
title-en: Answering views and suggestions in time
document: nq15-document
section: 五（五）
line: 108
quote: 及时作出积极回应
quote-digest: a75c989ce2ccd554
force: must
every: unspecified
last: latest replied by replied of feedback where programme = "nq15" and replied is present
note: 文件只说“及时”，没有写几天以内，只报最近一次回应。

"""##),
("data/requirements/tw21-obligations.yaml", ##"""
---
id: tw21-regular-study
programme: tw21
class: obligation
title: 定期研究实施进展
title-en: Regular study of progress
document: tw21-document
section: 三1
line: 16
quote: 定期研究城乡学校携手共进计划实施进展
quote-digest: 0658930375235a23
force: must
each: distinct recipient-district of twinning where programme = "tw21"
every: unspecified
last: latest date of activity where programme = "tw21" and activity-type = "progress-study" and district = each
unit: 个区
note: “定期”没有写明周期，只报最近一次，不作判定。
---
id: tw21-regular-exchange
programme: tw21
class: obligation
title: 定期组织交流研讨
title-en: Regular seminars
document: tw21-document
section: 三1
line: 16
quote: 定期组织交流研讨活动
quote-digest: a56da9f69f5e44d1
force: must
each: distinct recipient-district of twinning where programme = "tw21"
every: unspecified
last: latest date of activity where programme = "tw21" and activity-type = "seminar" and district = each
unit: 个区
note: “定期”没有写明周期，只报最近一次，不作判定。
---
id: tw21-regular-diagnosis
programme: tw21
class: obligation
title: 定期诊断性评估和指导
title-en: Regular diagnostic evaluation
document: tw21-document
section: 三1
line: 16
quote: 定期开展诊断性评估和指导
quote-digest: 29584a260211c1b1
force: must
each: distinct recipient-district of twinning where programme = "tw21"
every: unspecified
last: |-
  latest date of evaluation where programme = "tw21" and stage = "diagnostic"
    and (district = each or school.district = each or twinning.recipient-district = each)
unit: 个区
note: “定期”没有写明周期，只报最近一次，不作判定。
---
id: tw21-timely-publicity
programme: tw21
class: obligation
title: 及时宣传成效
title-en: Timely publicity
document: tw21-document
section: 二3
line: 14
quote: 推进成效及时进行宣传
quote-digest: c216634be7c568c8
force: must
each: programme where id = "tw21"
every: unspecified
last: latest date of activity where programme = "tw21" and activity-type = "publicity"
unit: 个
note: “及时”没有写明时限，只报最近一次，不作判定。
---
id: tw21-budget
programme: tw21
class: obligation
title: 按需安排预算
title-en: Budget by need
document: tw21-document
section: 四2
line: 20
quote: 根据实际需求安排预算
quote-digest: 1a1435a3751158b2
force: must
each: distinct recipient-district of twinning where programme = "tw21"
every: unspecified
last: latest from of fund where programme = "tw21" and district = each
unit: 个区
note: 没有写明周期，只报最近一次安排的经费从何时起。

"""##),
("data/requirements/tw21-rules.yaml", ##"""
---
id: tw21-rule-recipient-suburban-public
programme: tw21
class: rule
title: 受援学校为郊区公办义务教育学校
title-en: Recipients are suburban public schools
document: tw21-document
section: 首段
line: 6
quote: 郊区公办义务教育学校
quote-digest: 512599813d976766
force: must
each: distinct recipient of twinning where programme = "tw21"
require: ownership = "public" and stages contains "compulsory" and verdict "tw21-suburban" stands
unit: 所
verdict: tw21-suburban
note: 是否郊区学校由人判断。名单一第7行的受援学校是第二体育运动学校，支援区又同为闵行区，尤须核实。
---
id: tw21-rule-selection
programme: tw21
class: rule
title: 经申报、评估确定
title-en: Chosen by application and evaluation
document: tw21-document
section: 首段
line: 6
quote: 经申报、评估等程序
quote-digest: daa1f573e8a8c355
force: must
each: twinning where programme = "tw21"
require: applied-on <= assessed-on
unit: 所
note: 申报在先，评估在后；“等程序”还有哪些，文件没有说。
---
id: tw21-rule-one-supporter
programme: tw21
class: rule
title: 每所受援学校一个支援单位
title-en: One supporter for each recipient
document: tw21-document
section: 附件一
line: 25
quote: 一、第二轮精准委托管理
quote-digest: 1252b9b8feeead90
force: must
each: distinct recipient of twinning where programme = "tw21"
require: (count distinct supporter of twinning where programme = "tw21" and recipient = each) = 1
unit: 所
note: 据两份名单：每行一个单位，一个单位可以支援几所学校。名单一第18、19行的支援单位空白，按与第17行合并理解。
---
id: tw21-rule-new-vs-established
programme: tw21
class: rule
title: 新开办学校与有基础学校分别施策
title-en: New and established schools
document: tw21-document
section: 四1
line: 19
quote: 对于新开办学校，要从办学理念、教学管理、课程教学、教师发展等方面加强规范化建设，并在此基础上抓好学校质量提升工作；对于有一定办学基础的学校，要在注重全面发展的同时，打造鲜明的办学特色
quote-digest: 56181a35670f1b51
force: must
each: twinning where programme = "tw21"
require: |-
  ((recipient.newly-opened
      and ((exists plan where twinning = each and plan-type in ["three-year", "joint-scheme"]
          and parts contains "standardisation"
          and fields contains ["办学理念", "教学管理", "课程教学", "教师发展"])
        or exists plan where programme = "tw21" and school = each.recipient and plan-type = "three-year"
          and parts contains "standardisation"
          and fields contains ["办学理念", "教学管理", "课程教学", "教师发展"]))
    or (not recipient.newly-opened
      and ((exists plan where twinning = each and plan-type in ["three-year", "joint-scheme"]
          and parts contains "feature")
        or exists plan where programme = "tw21" and school = each.recipient and plan-type = "three-year"
          and parts contains "feature")))
  and verdict "tw21-suited-to-school" stands
unit: 所
verdict: tw21-suited-to-school
note: 是否新开办，看学校记录的 newly-opened。新开办的，方案或规划要有四个方面的规范化建设；其余的要有办学特色。做得如何由人判断。
---
id: tw21-rule-custody-principal
programme: tw21
class: rule
title: 托管委员会下的校长负责制
title-en: Principal under a custody committee
document: tw21-document
section: 四2
line: 20
quote: 托管委员会下的校长负责制
quote-digest: 9ffb1ca5412acb5f
force: must
each: twinning where programme = "tw21" and mode = "entrusted" and active
require: |-
  governance = "custody-committee-principal"
  and exists body where body-type = "custody-committee" and programme = "tw21" and twinning = each and active
unit: 所
---
id: tw21-rule-resident-team
programme: tw21
class: rule
title: 常驻团队的人数与构成
title-en: Size and make-up of the resident team
document: tw21-document
section: 四2
line: 20
quote: 不少于3名管理人员（含学校中层干部）和学科教师常驻受援校，其中管理人员不少于1人
quote-digest: 05bf1c4f93e071d4
force: principle
each: twinning where programme = "tw21" and mode = "entrusted" and active
require: |-
  (count distinct person of posting
      where twinning = each and resident and active
        and role in ["manager", "subject-teacher"]) >= 3
  and (count distinct person of posting
      where twinning = each and resident and active
        and role = "manager") >= 1
unit: 所
note: 两项合在一起核对。
---
id: tw21-rule-mutual-responsibility
programme: tw21
class: rule
title: 互助项目的责任与投入
title-en: Responsibility and capacity of mutual projects
document: tw21-document
section: 四2
line: 20
quote: 保证支援单位管理人员和教师有充足的精力和能力参与
quote-digest: 73152732ada38ac3
force: must
each: twinning where programme = "tw21" and mode = "mutual" and active
require: governance = "project-targets" and verdict "tw21-enough-capacity" stands
unit: 所
verdict: tw21-enough-capacity
note: 是否实施项目目标责任制，看结对记录的 governance；精力和能力是否充足由人判断。
---
id: tw21-rule-experts-extra
programme: tw21
class: rule
title: 专家在常驻团队之外
title-en: Experts besides the resident team
document: tw21-document
section: 四3
line: 21
quote: 除精准托管要安排常驻团队外
quote-digest: 2f7c9e0d828ce261
force: must
each: twinning where programme = "tw21" and mode = "entrusted" and active
require: |-
  not exists posting as p where twinning = each and resident and active
    and role in ["manager", "subject-teacher"]
    and exists posting where twinning = each and person = p.person and role = "expert" and active
unit: 所
note: 同一个人不能既算常驻团队又算专家。
---
id: tw21-rule-two-bureaus
programme: tw21
class: rule
title: 受援区与支援区各负其责
title-en: Two bureaus, each with its part
document: tw21-document
section: 三2
line: 17
quote: 各支援区教育局要切实做好各项保障
quote-digest: 863aa24f495ccd5b
force: must
unit: 所
readings:
  - id: two-districts
    title: 须是两个区的教育局
    title-en: the bureaus of two districts
    each: twinning where programme = "tw21" and mode = "entrusted"
    require: support-district != recipient-district
  - id: one-may-be-both
    title: 同区的由一个教育局兼负
    title-en: one bureau may be both
    each: twinning where programme = "tw21" and mode = "entrusted"
    require: recipient-district is present and support-district is present
note: 受援区教育局承担主体责任见三1。名单一第7行两者同为闵行区，算不算须由人决定。名单二没有支援区一栏，不核。
---
id: tw21-rule-joint-plan
programme: tw21
class: rule
title: 规划由双方合作制定
title-en: The plan is made together
document: tw21-document
section: 四1
line: 19
quote: 与受援校合作形成切实可行的实施方案，制定适应受援校真实需求的三年发展规划
quote-digest: 4b9d914fa1908247
force: must
each: twinning where programme = "tw21"
require: verdict "tw21-joint-plan" stands
unit: 所
verdict: tw21-joint-plan
note: 是否双方合作、是否适应真实需求，由人判断。
---
id: tw21-rule-funds
programme: tw21
class: rule
title: 专项转移支付与预算
title-en: Transfer payments and budget
document: tw21-document
section: 四2
line: 20
quote: 要落实市对区专项转移支付管理办法，根据实际需求安排预算，加强经费的规范管理
quote-digest: bb1a7fddfe815d0a
force: must
each: distinct recipient-district of twinning where programme = "tw21"
require: |-
  exists fund where programme = "tw21" and district = each and source contains "转移支付" and amount > 0
    and (from is absent or from <= assessed-day)
unit: 个区
note: 看经费记录的来源和金额；每个受援区至少一笔。
---
id: tw21-rule-green-index-yardstick
programme: tw21
class: rule
title: 评估以“绿色指标”为标尺
title-en: Green index as the yardstick
document: tw21-document
section: 二2
line: 13
quote: 将“绿色指标”作为评估城乡学校携手共进计划成效的关键标尺
quote-digest: ae7ff8de249ac59f
force: must
each: evaluation where programme = "tw21" and (date is absent or date <= assessed-day)
require: grounds contains "green-index"
unit: 次
note: 本计划的每次评估都要以“绿色指标”为依据之一。
---
id: tw21-rule-running-right
programme: tw21
class: rule
title: 办学权阶段性调整
title-en: The running right is for a phase
document: tw21-document
section: 一3
line: 10
quote: 优化精准委托管理中的办学权阶段性调整机制
quote-digest: 65b568e3c255fb5e
force: must
each: twinning where programme = "tw21" and mode = "entrusted"
require: from <= to
unit: 所
note: 结对记录要写明起止；两份名单都没有写。
---
id: tw21-rule-group-depth
programme: tw21
class: rule
title: 备课组、教研组深度互动
title-en: Subject groups of both schools interact
document: tw21-document
section: 四3
line: 21
quote: 加强备课组、教研组的深度互动
quote-digest: dbdc0a64e4bd8678
force: must
each: |-
  twinning as t where programme = "tw21"
    and ((exists school as s where s = t.supporter)
      or (exists unit as u where u = t.supporter and unit-type = "school"))
require: |-
  (exists activity where twinning = t and topics contains "subject-group"
    and date <= assessed-day)
  and verdict "tw21-group-depth" stands
unit: 对
verdict: tw21-group-depth
note: 只核支援单位是学校的结对；是否“深度”由人判断。
---
id: tw21-rule-online
programme: tw21
class: rule
title: 在线教研和培训
title-en: Online seminars and training
document: tw21-document
section: 四3
line: 21
quote: 开展双方在线集体备课、教学研讨和技术培训
quote-digest: e83927418e5f70d7
force: must
value: count activity where programme = "tw21" and mode = "online" and date <= assessed-day
unit: 次
note: 没有次数要求，只报次数。

"""##),
("data/requirements/tw21.yaml", ##"""
---
id: tw21-entrusted-schools
programme: tw21
class: target
title: 精准委托管理的学校数
title-en: Schools under entrusted management
document: tw21-document
section: 首段
line: 6
quote: 确定对38所郊区公办义务教育学校实施精准委托管理
quote-digest: a967793db7f4063f
force: must
value: count distinct recipient of twinning where programme = "tw21" and mode = "entrusted"
exactly: 38
unit: 所
---
id: tw21-mutual-schools
programme: tw21
class: target
title: 互助成长项目的学校数
title-en: Schools in mutual-growth projects
document: tw21-document
section: 首段
line: 6
quote: 对28所郊区公办义务教育学校实施互助成长项目
quote-digest: 5530fe18c24a0068
force: must
value: count distinct recipient of twinning where programme = "tw21" and mode = "mutual"
exactly: 28
unit: 所
---
id: tw21-period
programme: tw21
class: target
title: 第二轮计划为期三年
title-en: The round lasts three years
document: tw21-document
section: 首段
line: 6
quote: 第二轮城乡学校携手共进计划（2021-2023年）
quote-digest: d58711ccdb3113bf
force: must
unit: 个
readings:
  - id: calendar-years
    title: 2021至2023三个自然年
    title-en: the calendar years 2021 to 2023
    each: programme where id = "tw21"
    require: from = "2021-01-01" and to = "2023-12-31"
  - id: from-start
    title: 自起算日起满三年
    title-en: three full years from the start
    each: programme where id = "tw21"
    require: to >= start + 3 years - 1 days and to < start + 3 years
note: 文件只写年份，没有写开始的日子。按起算日计的，计划记录的起止也要照起算日填写。
---
id: tw21-half-year-summary
programme: tw21
class: obligation
title: 每半年的总结活动
title-en: Half-yearly summary
document: tw21-document
section: 二3
line: 14
quote: 每半年至少开展一次城乡学校携手共进计划总结活动
quote-digest: a64e24f1e0316b08
force: must
every: half-year
readings:
  - id: city
    title: 全市举办
    title-en: held by the city
    each: programme where id = "tw21"
    require: exists activity where programme = "tw21" and activity-type = "summary" and level = "city" and date in period
  - id: district
    title: 各受援区举办
    title-en: held by each recipient district
    each: distinct recipient-district of twinning where programme = "tw21"
    require: |-
      exists activity where programme = "tw21" and activity-type = "summary" and level = "district"
          and district = each and date in period
  - id: pair
    title: 每一结对举办
    title-en: held by each pair
    each: twinning where programme = "tw21"
    require: exists activity where twinning = each and activity-type = "summary" and date in period
note: 由谁举办，文件没有说。文件只写年份，半年从何日划分须由解释给出起算日。
---
id: tw21-annual-site-meeting
programme: tw21
class: obligation
title: 每年的现场会
title-en: Yearly site meeting
document: tw21-document
section: 二3
line: 14
quote: 每年至少召开一次城乡学校携手共进计划现场会
quote-digest: 0412c70515df15f3
force: must
every: year
readings:
  - id: city
    title: 全市举办
    title-en: held by the city
    each: programme where id = "tw21"
    require: exists activity where programme = "tw21" and activity-type = "site-meeting" and level = "city" and date in period
  - id: district
    title: 各受援区举办
    title-en: held by each recipient district
    each: distinct recipient-district of twinning where programme = "tw21"
    require: |-
      exists activity where programme = "tw21" and activity-type = "site-meeting" and level = "district"
          and district = each and date in period
  - id: pair
    title: 每一结对举办
    title-en: held by each pair
    each: twinning where programme = "tw21"
    require: exists activity where twinning = each and activity-type = "site-meeting" and date in period
note: 由谁举办，文件没有说。没有起算日的，按自然年计。
---
id: tw21-midterm-evaluation
programme: tw21
class: obligation
title: 中期评估
title-en: Mid-term evaluation
document: tw21-document
section: 二3
line: 14
quote: 一年半开展中期评估
quote-digest: a37c349cc90f91e6
force: must
unit: 所
due: start + 18 months
readings:
  - id: by-the-mark
    title: 满一年半时已经开展
    title-en: done when the eighteen months are over
    each: twinning where programme = "tw21"
    require: |-
      (exists evaluation where twinning = each and stage = "midterm"
        and date < start + 18 months and date <= assessed-day)
      or exists evaluation where programme = "tw21" and school = each.recipient and stage = "midterm"
        and date < start + 18 months and date <= assessed-day
  - id: at-any-time
    title: 满一年半以后开展的也算
    title-en: one after the eighteen months counts too
    each: twinning where programme = "tw21"
    require: |-
      (exists evaluation where twinning = each and stage = "midterm" and date <= assessed-day)
      or exists evaluation where programme = "tw21" and school = each.recipient and stage = "midterm"
        and date <= assessed-day
note: 文件没有写开始的日子，也没有写“一年半”前后容许多少，两者都须由解释给出。
---
id: tw21-final-evaluation
programme: tw21
class: obligation
title: 绩效评估
title-en: Final evaluation
document: tw21-document
section: 二3
line: 14
quote: 三年内完成绩效评估
quote-digest: a4f0e5af1aca10a0
force: must
each: twinning where programme = "tw21"
require: |-
  (exists evaluation where twinning = each and stage = "final"
    and date < start + 3 years and date <= assessed-day)
  or exists evaluation where programme = "tw21" and school = each.recipient and stage = "final"
    and date < start + 3 years and date <= assessed-day
unit: 所
due: start + 3 years
note: 起算日没有解释的，从计划的2021年起算，即2023年底；起算日晚于年初的，计划记录的止日也要照着顺延。
---
id: tw21-initial-assessment
programme: tw21
class: obligation
title: 初态评估
title-en: Initial assessment
document: tw21-document
section: 三1
line: 16
quote: 组织实施前，指导各受援校基于“绿色指标”评价报告、办学绩效评估结果等，抓好初态评估
quote-digest: be3b171951aa3d29
force: must
each: twinning where programme = "tw21"
require: |-
  (exists evaluation where twinning = each and stage = "initial" and date < start
    and grounds contains ["green-index", "performance"])
  or exists evaluation where programme = "tw21" and school = each.recipient and stage = "initial"
    and date < start and grounds contains ["green-index", "performance"]
unit: 所
note: 两种依据都要有。须在组织实施前，即早于起算日；只知道年份时，当年的评估是否在前无从判断。
---
id: tw21-recipient-plan
programme: tw21
class: obligation
title: 受援学校三年实施规划
title-en: Three-year plan of the recipient
document: tw21-document
section: 三1
line: 16
quote: 制定切实可行的三年实施规划，并组织专家进行论证
quote-digest: abb8851fa1b00fb9
force: must
each: twinning where programme = "tw21"
require: |-
  exists plan as p where programme = "tw21" and plan-type = "three-year" and school = each.recipient
    and date < start
    and (exists review where subject = p and review-type = "expert-hearing" and date < start
      and outcome in ["passed", "heard"])
    and (verdict "tw21-feasible-plan" on p stands
      or (exists review where subject = p and review-type = "expert-hearing" and outcome = "passed"))
unit: 所
verdict: tw21-feasible-plan
note: 规划记录的 school 写受援学校。论证结论为通过的，即认为切实可行；只听取了意见的，另由人判断。
---
id: tw21-pair-plan
programme: tw21
class: target
title: 合作实施方案和三年发展规划
title-en: Joint scheme and three-year plan
document: tw21-document
section: 四1
line: 19
quote: 与受援校合作形成切实可行的实施方案，制定适应受援校真实需求的三年发展规划
quote-digest: 4b9d914fa1908247
force: must
unit: 所
verdict: tw21-feasible-scheme
readings:
  - id: two-plans
    title: 与受援学校的规划分别制定
    title-en: apart from the plan of the recipient
    each: twinning where programme = "tw21"
    require: |-
      (exists plan where twinning = each and plan-type = "joint-scheme" and date <= assessed-day)
      and (exists plan where twinning = each and plan-type = "three-year" and school is absent
        and date <= assessed-day)
      and verdict "tw21-feasible-scheme" stands
  - id: one-plan
    title: 可与受援学校的规划同为一份
    title-en: one with the plan of the recipient
    each: twinning where programme = "tw21"
    require: |-
      (exists plan where twinning = each and plan-type = "joint-scheme" and date <= assessed-day)
      and (exists plan where programme = "tw21" and plan-type = "three-year"
        and (twinning = each or school = each.recipient) and date <= assessed-day)
      and verdict "tw21-feasible-scheme" stands
note: 三1的“三年实施规划”与四1的“三年发展规划”是否为同一份，文件没有说。双方合作的规划写 twinning，不写 school。
---
id: tw21-resident-team
programme: tw21
class: rule
title: 常驻受援校的团队
title-en: Resident team at the recipient school
document: tw21-document
section: 四2
line: 20
quote: 原则上保证支援单位不少于3名管理人员（含学校中层干部）和学科教师常驻受援校
quote-digest: c0c268259c2ad8ca
force: principle
each: twinning where programme = "tw21" and mode = "entrusted" and active
require: |-
  (count distinct person of posting
      where twinning = each and resident and active
        and role in ["manager", "subject-teacher"]) >= 3
unit: 所
note: 管理人员与学科教师合计不少于3名，中层干部算管理人员，专家不算；一个单位支援几所学校的，逐校计算。
---
id: tw21-resident-managers
programme: tw21
class: rule
title: 常驻团队中的管理人员
title-en: Managers in the resident team
document: tw21-document
section: 四2
line: 20
quote: 其中管理人员不少于1人
quote-digest: 518fdea24901166f
force: principle
each: twinning where programme = "tw21" and mode = "entrusted" and active
require: |-
  (count distinct person of posting
      where twinning = each and resident and active
        and role = "manager") >= 1
unit: 所
note: 承接前句“原则上”。
---
id: tw21-mutual-monthly
programme: tw21
class: obligation
title: 互助成长项目的现场互动交流
title-en: On-site exchange of mutual-growth projects
document: tw21-document
section: 四2
line: 20
quote: 平均每月至少一次与受援校开展富有成效的现场互动交流
quote-digest: 3d1e1d582b7a4071
force: must
unit: 所
readings:
  - id: all-months
    title: 实施以来的全部月份
    title-en: over all months of the round so far
    each: twinning where programme = "tw21" and mode = "mutual" and active
    require: |-
      (count activity
        where twinning = each and activity-type = "on-site-exchange" and mode = "on-site"
          and date in start to assessed-day and productive)
      / elapsed-months >= 1
  - id: term-months
    title: 只计教学月份
    title-en: over the months of term only
    each: twinning where programme = "tw21" and mode = "mutual" and active
    require: |-
      (count activity
        where twinning = each and activity-type = "on-site-exchange" and mode = "on-site"
          and date in start to (latest as-of of statistic
            where indicator = "term-months" and as-of > assessed-day - 1 month) and productive)
      / (latest value of statistic
        where indicator = "term-months" and as-of > assessed-day - 1 month) >= 1
note: |-
  按累计次数除以月数计算，个别月份没有活动不算违反；线上活动不算。
  寒暑假是否计入，文件没有说；教学月份数由统计记录给出，自起算日累计，次数也算到统计的那一天。
  统计早于评定日一个月以上的不用，以免拿旧的月数除现在的次数。
  “富有成效”由受援学校逐次标记：标为否的不计，没有标记的不能断定。
---
id: tw21-custody-committee
programme: tw21
class: target
title: 托管委员会
title-en: Custody committee
document: tw21-document
section: 四2
line: 20
quote: 精准委托管理要实施托管委员会下的校长负责制
quote-digest: 101a8a4c68438305
force: must
each: twinning where programme = "tw21" and mode = "entrusted" and active
require: exists body where body-type = "custody-committee" and programme = "tw21" and twinning = each and active
unit: 所
note: 每所一个，写成机构记录，twinning 指向结对。
---
id: tw21-mutual-responsibility
programme: tw21
class: target
title: 项目目标责任书
title-en: Statement of responsibility
document: tw21-document
section: 四2
line: 20
quote: 互助成长项目要实施项目目标责任制
quote-digest: a99497cb39cd5122
force: must
each: twinning where programme = "tw21" and mode = "mutual"
require: exists plan where twinning = each and plan-type = "responsibility-statement" and date <= assessed-day
unit: 所
---
id: tw21-external-experts
programme: tw21
class: target
title: 引入的专家
title-en: External experts
document: tw21-document
section: 四3
line: 21
quote: 引入一定的专业团队和专家
quote-digest: a9f3e280506fa3e0
force: must
value: count distinct person of posting where programme = "tw21" and role = "expert" and active
unit: 人
note: “一定的”没有数量，只报人数。
---
id: tw21-subject-matching
programme: tw21
class: target
title: 学科教学对接
title-en: Matching of subjects
document: tw21-document
section: 四3
line: 21
quote: 要努力实现支援校和受援校学科教学全面对接
quote-digest: 975881c752e08e67
force: strive
value: |-
  count twinning as t where programme = "tw21"
    and ((exists school as s where s = t.supporter)
      or (exists unit as u where u = t.supporter and unit-type = "school"))
    and exists activity where twinning = t and subject-area is present and date <= assessed-day
unit: 对
note: 只计支援单位是学校的结对，报有学科活动的对数；哪些学科算“全面”，文件没有说。
---
id: tw21-support-policies
programme: tw21
class: target
title: 支援区的倾斜政策
title-en: Policies of the support districts
document: tw21-document
section: 三2
line: 17
quote: 通过制定对支援校教师编制、教师职称评定、评先评优、考核奖励等方面的倾斜政策
quote-digest: a827941328c333ef
force: must
each: distinct support-district of twinning where programme = "tw21" and mode = "entrusted"
require: |-
  (exists output where programme = "tw21" and output-type = "policy" and district = each
    and fields contains "staffing" and date <= assessed-day)
  and (exists output where programme = "tw21" and output-type = "policy" and district = each
    and fields contains "titles" and date <= assessed-day)
  and (exists output where programme = "tw21" and output-type = "policy" and district = each
    and fields contains "awards" and date <= assessed-day)
  and (exists output where programme = "tw21" and output-type = "policy" and district = each
    and fields contains "appraisal-rewards" and date <= assessed-day)
unit: 个区
note: 名单二没有支援区一栏，所以只核名单一的各支援区。四个方面可以写在一份或几份政策里。
---
id: tw21-principals-and-teachers
programme: tw21
class: target
title: 培育的骨干教师
title-en: Backbone teachers trained
document: tw21-document
section: 二1
line: 12
quote: 培育一大批教学理念先进、教学技艺高超、有一定教科研能力的骨干教师
quote-digest: 6d5ee56092852a19
force: must
value: |-
  count distinct person of posting as p where programme = "tw21" and role = "backbone-teacher" and active
    and exists twinning where programme = "tw21" and recipient = p.school
unit: 人
note: “一大批”没有数量，只报受援学校的骨干教师人数；校长“一批”同样没有数量。

"""##),
("data/schema/activity.yaml", ##"""
---
id: activity
label: 活动
label-en: Activity
folder: activities
file: '{programme}'
programme: programme
territory: district
fields:
  - name: id
    label: 编号
    label-en: Id
    help: 全库唯一，写定后不再改动
    help-en: unique in the whole repo and fixed once written
    type: text
    required: true
  - name: activity-type
    label: 类别
    label-en: Type
    type: choice
    choices:
      - value: summary
        label: 总结活动
        label-en: summary
      - value: site-meeting
        label: 现场会
        label-en: site meeting
      - value: on-site-exchange
        label: 现场互动交流
        label-en: on-site exchange
      - value: online-exchange
        label: 线上交流
        label-en: online exchange
      - value: deep-survey
        label: 深度调研
        label-en: in-depth study
      - value: showcase
        label: 交流展示
        label-en: showcase
      - value: case-call
        label: 案例征集和评选
        label-en: call for cases
      - value: inspection
        label: 综合教学视导
        label-en: teaching inspection
      - value: progress-study
        label: 进展研究
        label-en: study of progress
      - value: seminar
        label: 交流研讨
        label-en: seminar
      - value: publicity
        label: 宣传
        label-en: publicity
      - value: guidance
        label: 跟踪指导
        label-en: guidance
      - value: study
        label: 学习
        label-en: study
      - value: joint-training
        label: 联合研修
        label-en: joint training
      - value: joint-preparation
        label: 集体备课
        label-en: joint lesson preparation
      - value: technical-training
        label: 技术培训
        label-en: technical training
      - value: cadre-exchange
        label: 干部跟岗、任职
        label-en: exchange of cadres
      - value: stationed-guidance
        label: 蹲点指导
        label-en: stationed guidance
      - value: case-study
        label: 个案研究
        label-en: case study
      - value: training
        label: 培训
        label-en: training
      - value: placement
        label: 岗位锻炼
        label-en: placement
      - value: support
        label: 扶持
        label-en: support
    open: true
    required: true
  - name: programme
    label: 计划
    label-en: Programme
    type: reference
    of: [programme]
  - name: twinning
    label: 结对
    label-en: Twinning
    type: reference
    of: [twinning]
  - name: school
    label: 学校
    label-en: School
    type: reference
    of: [school]
  - name: district
    label: 区
    label-en: District
    type: reference
    of: [district]
  - name: date
    label: 日期
    label-en: Date
    type: date
    required: true
  - name: mode
    label: 方式
    label-en: Mode
    type: choice
    choices:
      - value: on-site
        label: 现场
        label-en: on site
      - value: online
        label: 线上
        label-en: online
  - name: title
    label: 主题
    label-en: Title
    type: text
  - name: level
    label: 层级
    label-en: Level
    type: choice
    choices:
      - value: city
        label: 市级
        label-en: city
      - value: district
        label: 区级
        label-en: district
      - value: pair
        label: 结对学校之间
        label-en: between a pair
  - name: alliance
    label: 学区或集团
    label-en: Alliance
    type: reference
    of: [alliance]
  - name: community
    label: 实践共同体
    label-en: Community
    type: reference
    of: [community]
  - name: topics
    label: 内容
    label-en: Topics
    type: list
    items: choice
    choices:
      - value: curriculum-plan
        label: 义务教育新课程方案
        label-en: curriculum plan
      - value: curriculum-standards
        label: 课程标准
        label-en: curriculum standards
      - value: implementation-measures
        label: 本市课程实施办法
        label-en: implementation measures
      - value: sharing
        label: 经验与成果的共享推广
        label-en: sharing
      - value: weak-subject
        label: 薄弱学科
        label-en: weak subject
      - value: young-teachers
        label: 青年教师
        label-en: young teachers
      - value: subject-group
        label: 备课组、教研组
        label-en: subject group
    open: true
  - name: attendance
    label: 到场人数
    label-en: Attendance
    type: integer
    minimum: 0
  - name: staff-count
    label: 应到人数
    label-en: Staff
    type: integer
    minimum: 0
  - name: subject-area
    label: 学科
    label-en: Subject
    type: text
  - name: productive
    label: 富有成效
    label-en: Productive
    help: 由受援学校填写
    help-en: set by the recipient school
    type: boolean
  - name: by
    label: 组织单位
    label-en: Held by
    type: reference
    of: [body, unit, school]
  - name: document
    label: 依据文件
    label-en: Document
    type: reference
    of: [document]
constraints:
  - that: attendance <= staff-count
    message: 到场人数大于应到人数
    message-en: more attended than there are

"""##),
("data/schema/alliance-membership.yaml", ##"""
---
id: alliance-membership
label: 学区集团成员
label-en: Alliance membership
folder: alliance-memberships
programme: alliance.programme
territory: school.district
fields:
  - name: id
    label: 编号
    label-en: Id
    help: 全库唯一，写定后不再改动
    help-en: unique in the whole repo and fixed once written
    type: text
    required: true
  - name: alliance
    label: 学区或集团
    label-en: Alliance
    type: reference
    of: [alliance]
    required: true
  - name: school
    label: 学校
    label-en: School
    type: reference
    of: [school]
    required: true
  - name: role
    label: 身份
    label-en: Role
    type: choice
    choices:
      - value: lead
        label: 牵头学校
        label-en: lead school
      - value: member
        label: 成员学校
        label-en: member school
    open: true
  - name: from
    label: 起始日期
    label-en: From
    help: 可写到年、月或日；作为起点，指其第一天
    help-en: a year, a month or a day; as a start it means the first day
    type: date
  - name: to
    label: 终止日期
    label-en: To
    help: 可写到年、月或日；作为终点，指其最后一天
    help-en: a year, a month or a day; as an end it means the last day
    type: date
constraints:
  - that: to >= from
    message: 终止日期早于起始日期
    message-en: the end is before the start

"""##),
("data/schema/alliance.yaml", ##"""
---
id: alliance
label: 学区或集团
label-en: Alliance
folder: alliances
file: '{programme}'
programme: programme
territory: district
fields:
  - name: id
    label: 编号
    label-en: Id
    help: 全库唯一，写定后不再改动
    help-en: unique in the whole repo and fixed once written
    type: text
    required: true
  - name: name
    label: 名称
    label-en: Name
    type: text
    required: true
  - name: alliance-type
    label: 类别
    label-en: Type
    type: choice
    choices:
      - value: school-district
        label: 学区
        label-en: school district
      - value: group
        label: 集团
        label-en: education group
    required: true
  - name: programme
    label: 计划
    label-en: Programme
    type: reference
    of: [programme]
    required: true
  - name: district
    label: 所在区
    label-en: District
    help: 跨区集团不填
    help-en: left out for a group that crosses districts
    type: reference
    of: [district]
  - name: form
    label: 办学形式
    label-en: Form
    type: choice
    choices:
      - value: entrusted
        label: 委托管理式
        label-en: entrusted management
      - value: multi-legal-person
        label: 多法人组合式
        label-en: several legal persons
      - value: single-legal-person
        label: 单一法人式
        label-en: single legal person
      - value: nine-year
        label: 九年一贯制
        label-en: nine-year
      - value: same-stage
        label: 同学段联盟
        label-en: same stage
      - value: cross-stage
        label: 跨学段联合
        label-en: across stages
    open: true
  - name: formed-by
    label: 组建方式
    label-en: Formed by
    type: choice
    choices:
      - value: by-schools
        label: 学校自主组合
        label-en: by the schools
      - value: by-authority
        label: 行政主导组合
        label-en: by the authority
    open: true
  - name: lead
    label: 牵头学校
    label-en: Lead school
    type: reference
    of: [school]
  - name: document
    label: 依据文件
    label-en: Document
    type: reference
    of: [document]
  - name: from
    label: 起始日期
    label-en: From
    help: 可写到年、月或日；作为起点，指其第一天
    help-en: a year, a month or a day; as a start it means the first day
    type: date
  - name: to
    label: 终止日期
    label-en: To
    help: 可写到年、月或日；作为终点，指其最后一天
    help-en: a year, a month or a day; as an end it means the last day
    type: date
constraints:
  - that: to >= from
    message: 终止日期早于起始日期
    message-en: the end is before the start
  - that: alliance-type != "school-district" or district is present
    message: 学区须在一个区之内
    message-en: a school district lies inside one district

"""##),
("data/schema/application.yaml", ##"""
---
id: application
label: 申报
label-en: Application
folder: applications
file: '{id}'
programme: programme
territory: school.district
fields:
  - name: id
    label: 编号
    label-en: Id
    help: 全库唯一，写定后不再改动
    help-en: unique in the whole repo and fixed once written
    type: text
    required: true
  - name: programme
    label: 计划
    label-en: Programme
    type: reference
    of: [programme]
  - name: school
    label: 申报学校
    label-en: School
    type: reference
    of: [school]
    required: true
  - name: form
    label: 表格
    label-en: Form
    help: templates 下的表格名，如 baoshan-2023
    help-en: the name of the form under templates, such as baoshan-2023
    type: text
    required: true
  - name: title
    label: 项目名称
    label-en: Title
    type: text
  - name: date
    label: 申报日期
    label-en: Date
    type: date
  - name: source
    label: 项目来源
    label-en: Source
    type: choice
    choices:
      - value: guide
        label: 项目指南
        label-en: project guide
      - value: self-designed
        label: 自选
        label-en: self-designed
  - name: domain
    label: 所属领域
    label-en: Domain
    type: list
    items: choice
    choices:
      - value: education-mode
        label: 推进学校育人方式变革
        label-en: the way of educating
      - value: governance
        label: 提高学校治理能力
        label-en: school governance
      - value: teachers
        label: 提高教师全面育人能力
        label-en: teachers
      - value: technology
        label: 强化信息技术赋能作用
        label-en: information technology
      - value: other
        label: 其它
        label-en: other
  - name: lead-task
    label: 引领任务
    label-en: Lead task
    help: 不印在表上
    help-en: not printed on the form
    type: choice
    choices:
      - value: values
        label: 引领办学价值取向
        label-en: values
      - value: education-mode
        label: 引领育人方式变革
        label-en: the way of educating
      - value: governance
        label: 引领治理方式优化
        label-en: governance
      - value: teachers
        label: 引领师资队伍发展
        label-en: teachers
      - value: technology
        label: 引领信息技术赋能
        label-en: information technology
  - name: goals
    label: 研究目标
    label-en: Goals
    type: prose
  - name: challenges
    label: 问题与挑战
    label-en: Challenges
    type: prose
  - name: content
    label: 研究内容
    label-en: Content
    type: prose
  - name: method
    label: 研究过程与方法
    label-en: Process and method
    type: prose
  - name: outcomes
    label: 预期成果
    label-en: Expected outcomes
    type: prose
  - name: lead
    label: 项目负责人
    label-en: Project lead
    help: 写在 data/private/ 同编号的记录里
    help-en: belongs to the record of the same id in data/private/
    type: text
    sensitive: true
  - name: liaison
    label: 项目联络员
    label-en: Liaison
    help: 写在 data/private/ 同编号的记录里
    help-en: belongs to the record of the same id in data/private/
    type: text
    sensitive: true
  - name: phone
    label: 联系电话
    label-en: Telephone
    help: 写在 data/private/ 同编号的记录里
    help-en: belongs to the record of the same id in data/private/
    type: text
    pattern: '[0-9+() -]{3,30}'
    sensitive: true
  - name: from
    label: 实施起始
    label-en: Project from
    help: 可写到年、月或日；作为起点，指其第一天
    help-en: a year, a month or a day; as a start it means the first day
    type: date
  - name: to
    label: 实施终止
    label-en: Project to
    help: 可写到年、月或日；作为终点，指其最后一天
    help-en: a year, a month or a day; as an end it means the last day
    type: date
constraints:
  - that: to >= from
    message: 终止日期早于起始日期
    message-en: the end is before the start

"""##),
("data/schema/body.yaml", ##"""
---
id: body
label: 机构
label-en: Body
folder: bodies
programme: programme
territory: district
fields:
  - name: id
    label: 编号
    label-en: Id
    help: 小写字母、数字和连字符；写定后不再改动
    help-en: lower-case letters, digits and hyphens; fixed once written
    type: text
    pattern: '[a-z][a-z0-9]*(-[a-z0-9]+)*'
    required: true
  - name: name
    label: 名称
    label-en: Name
    help: 按文件写法
    help-en: as the documents write it
    type: text
    required: true
  - name: aliases
    label: 别称
    label-en: Aliases
    type: list
    items: text
  - name: body-type
    label: 类别
    label-en: Type
    type: choice
    choices:
      - value: government
        label: 党政机关
        label-en: government
      - value: education-authority
        label: 教育行政部门
        label-en: education authority
      - value: institute
        label: 研究机构
        label-en: institute
      - value: panel
        label: 专家组、项目组
        label-en: panel or team
      - value: committee
        label: 委员会
        label-en: committee
      - value: department
        label: 内设科室
        label-en: section
      - value: other
        label: 其他
        label-en: other
      - value: research-group
        label: 课题组
        label-en: research group
      - value: leading-group
        label: 领导小组
        label-en: leading group
      - value: working-group
        label: 工作小组
        label-en: working group
      - value: inspection-team
        label: 教学视导团、学科专家导师团
        label-en: inspection or mentor team
      - value: training-class
        label: 研修班
        label-en: training class
      - value: custody-committee
        label: 托管委员会
        label-en: custody committee
      - value: council
        label: 理事会、董事会
        label-en: council or board
      - value: project-team
        label: 项目组
        label-en: project team
      - value: mentor-team
        label: 学科专家导师团
        label-en: subject-mentor team
    open: true
    required: true
  - name: district
    label: 所属区
    label-en: District
    help: 市级机构不填
    help-en: left out for a body of the city
    type: reference
    of: [district]
  - name: programme
    label: 计划
    label-en: Programme
    type: reference
    of: [programme]
  - name: twinning
    label: 结对
    label-en: Twinning
    type: reference
    of: [twinning]
  - name: alliance
    label: 学区或集团
    label-en: Alliance
    type: reference
    of: [alliance]
  - name: chair
    label: 负责人职务
    label-en: Chair
    help: 写职务，如教育局局长，不写姓名
    help-en: the office, such as head of the bureau, never a name
    type: text
  - name: vice-chair
    label: 副职负责人职务
    label-en: Vice-chair
    help: 写职务，不写姓名
    help-en: the office, never a name
    type: text
  - name: members
    label: 成员单位
    label-en: Members
    type: list
    items: reference
    of: [body, unit, school]
  - name: part-of
    label: 上级机构
    label-en: Part of
    type: reference
    of: [body]
  - name: document
    label: 依据文件
    label-en: Document
    type: reference
    of: [document]
  - name: from
    label: 起始日期
    label-en: From
    help: 可写到年、月或日；作为起点，指其第一天
    help-en: a year, a month or a day; as a start it means the first day
    type: date
  - name: to
    label: 终止日期
    label-en: To
    help: 可写到年、月或日；作为终点，指其最后一天
    help-en: a year, a month or a day; as an end it means the last day
    type: date
constraints:
  - that: to >= from
    message: 终止日期早于起始日期
    message-en: the end is before the start

"""##),
("data/schema/campus.yaml", ##"""
---
id: campus
label: 校区
label-en: Campus
folder: campuses
territory: school.district
fields:
  - name: id
    label: 编号
    label-en: Id
    help: 全库唯一，写定后不再改动
    help-en: unique in the whole repo and fixed once written
    type: text
    required: true
  - name: name
    label: 名称
    label-en: Name
    type: text
    required: true
  - name: school
    label: 学校
    label-en: School
    type: reference
    of: [school]
    required: true
  - name: address
    label: 地址
    label-en: Address
    type: text
  - name: from
    label: 启用日期
    label-en: Opened
    help: 可写到年、月或日；作为起点，指其第一天
    help-en: a year, a month or a day; as a start it means the first day
    type: date
  - name: to
    label: 停用日期
    label-en: Closed
    help: 可写到年、月或日；作为终点，指其最后一天
    help-en: a year, a month or a day; as an end it means the last day
    type: date
constraints:
  - that: to >= from
    message: 终止日期早于起始日期
    message-en: the end is before the start

"""##),
("data/schema/community-membership.yaml", ##"""
---
id: community-membership
label: 共同体成员
label-en: Community membership
folder: community-memberships
programme: community.programme
territory: school.district
fields:
  - name: id
    label: 编号
    label-en: Id
    help: 全库唯一，写定后不再改动
    help-en: unique in the whole repo and fixed once written
    type: text
    required: true
  - name: community
    label: 实践共同体
    label-en: Community
    type: reference
    of: [community]
    required: true
  - name: school
    label: 学校
    label-en: School
    type: reference
    of: [school]
    required: true
  - name: project
    label: 项目
    label-en: Project
    type: reference
    of: [project]
  - name: from
    label: 起始日期
    label-en: From
    help: 可写到年、月或日；作为起点，指其第一天
    help-en: a year, a month or a day; as a start it means the first day
    type: date
  - name: to
    label: 终止日期
    label-en: To
    help: 可写到年、月或日；作为终点，指其最后一天
    help-en: a year, a month or a day; as an end it means the last day
    type: date
constraints:
  - that: to >= from
    message: 终止日期早于起始日期
    message-en: the end is before the start
  - that: project is absent or project.school = school
    message: 项目不是这所学校的
    message-en: the project belongs to another school

"""##),
("data/schema/community.yaml", ##"""
---
id: community
label: 实践共同体
label-en: Community
folder: communities
file: '{programme}'
programme: programme
territory: district
fields:
  - name: id
    label: 编号
    label-en: Id
    help: 全库唯一，写定后不再改动
    help-en: unique in the whole repo and fixed once written
    type: text
    required: true
  - name: name
    label: 名称
    label-en: Name
    type: text
    required: true
  - name: programme
    label: 计划
    label-en: Programme
    type: reference
    of: [programme]
    required: true
  - name: level
    label: 层级
    label-en: Level
    type: choice
    choices:
      - value: city
        label: 市级
        label-en: city
      - value: district
        label: 区级
        label-en: district
  - name: district
    label: 区
    label-en: District
    type: reference
    of: [district]
  - name: regime
    label: 管理制度
    label-en: Management rules
    help: 管理制度、工作机制和资源共享的规定
    help-en: its rules, working mechanism and sharing
    type: prose
  - name: fields
    label: 研究领域
    label-en: Fields
    type: list
    items: text
  - name: from
    label: 起始日期
    label-en: From
    help: 可写到年、月或日；作为起点，指其第一天
    help-en: a year, a month or a day; as a start it means the first day
    type: date
  - name: to
    label: 终止日期
    label-en: To
    help: 可写到年、月或日；作为终点，指其最后一天
    help-en: a year, a month or a day; as an end it means the last day
    type: date
  - name: document
    label: 依据文件
    label-en: Document
    type: reference
    of: [document]
constraints:
  - that: to >= from
    message: 终止日期早于起始日期
    message-en: the end is before the start
  - that: level != "district" or district is present
    message: 区级共同体须写明所在区
    message-en: a community of a district names its district

"""##),
("data/schema/district.yaml", ##"""
---
id: district
label: 区
label-en: District
folder: districts
territory: id
fields:
  - name: id
    label: 编号
    label-en: Id
    help: 区名全称，如 宝山区
    help-en: the full name, such as 宝山区
    type: text
    required: true
  - name: name
    label: 名称
    label-en: Name
    type: text
    required: true
    unique: true
  - name: aliases
    label: 其他写法
    label-en: Aliases
    help: 文件中出现的其他写法
    help-en: other ways the documents write it
    type: list
    items: text
  - name: successor
    label: 并入
    label-en: Merged into
    type: reference
    of: [district]
  - name: from
    label: 起始日期
    label-en: From
    help: 可写到年、月或日；作为起点，指其第一天
    help-en: a year, a month or a day; as a start it means the first day
    type: date
  - name: to
    label: 终止日期
    label-en: To
    help: 可写到年、月或日；作为终点，指其最后一天
    help-en: a year, a month or a day; as an end it means the last day
    type: date
constraints:
  - that: to >= from
    message: 终止日期早于起始日期
    message-en: the end is before the start

"""##),
("data/schema/document.yaml", ##"""
---
id: document
label: 文件
label-en: Document
folder: documents
territory: territory
fields:
  - name: id
    label: 编号
    label-en: Id
    help: 小写字母、数字和连字符；写定后不再改动
    help-en: lower-case letters, digits and hyphens; fixed once written
    type: text
    pattern: '[a-z][a-z0-9]*(-[a-z0-9]+)*'
    required: true
  - name: title
    label: 标题
    label-en: Title
    help: 按原文，含原有空格；断行处连写
    help-en: as printed with its own spaces; a title broken over lines is joined
    type: text
    required: true
  - name: annexes
    label: 附件
    label-en: Annexes
    type: list
    items: text
  - name: number
    label: 文号
    label-en: Number
    help: 文件未载明的不填
    help-en: left out when the document does not state it
    type: text
  - name: issuer
    label: 发文机关
    label-en: Issuer
    type: reference
    of: [body]
  - name: issued
    label: 落款日期
    label-en: Issued
    type: date
  - name: printed-on
    label: 印发日期
    label-en: Printed on
    type: date
  - name: printed-by
    label: 印发单位
    label-en: Printed by
    type: text
  - name: addressees
    label: 主送
    label-en: Addressees
    type: text
  - name: copies
    label: 抄送
    label-en: Copies to
    type: text
  - name: cites
    label: 所引文件
    label-en: Documents cited
    help: 正文引用而本库没有的文件，标题按原文
    help-en: documents it cites that are not held here, titles as printed
    type: list
    items: text
  - name: territory
    label: 适用区
    label-en: Territory
    help: 不填即全市
    help-en: left out for the whole city
    type: reference
    of: [district]
constraints:
  - that: printed-on >= issued
    message: 印发日期早于落款日期
    message-en: printed before it was issued

"""##),
("data/schema/evaluation.yaml", ##"""
---
id: evaluation
label: 评估
label-en: Evaluation
folder: evaluations
file: '{programme}'
programme: programme
territory: school.district
fields:
  - name: id
    label: 编号
    label-en: Id
    help: 全库唯一，写定后不再改动
    help-en: unique in the whole repo and fixed once written
    type: text
    required: true
  - name: stage
    label: 阶段
    label-en: Stage
    type: choice
    choices:
      - value: initial
        label: 初态评估
        label-en: initial
      - value: midterm
        label: 中期评估
        label-en: mid-term
      - value: final
        label: 绩效（终期）评估
        label-en: final
      - value: diagnostic
        label: 诊断性评估
        label-en: diagnostic
      - value: certification
        label: 成长认证
        label-en: certification
      - value: re-evaluation
        label: 复评
        label-en: re-evaluation
      - value: annual
        label: 年度评价
        label-en: annual
      - value: supervision
        label: 督导
        label-en: supervision
      - value: performance
        label: 学区集团绩效评价
        label-en: performance of a school district or group
      - value: green-index
        label: “绿色指标”评价
        label-en: green index
      - value: basic-standard
        label: 办学基本标准评估
        label-en: basic standard
      - value: principal-appraisal
        label: 校长年度绩效考核
        label-en: appraisal of a principal
    open: true
    required: true
  - name: programme
    label: 计划
    label-en: Programme
    type: reference
    of: [programme]
  - name: twinning
    label: 结对
    label-en: Twinning
    type: reference
    of: [twinning]
  - name: school
    label: 学校
    label-en: School
    type: reference
    of: [school]
  - name: district
    label: 区
    label-en: District
    type: reference
    of: [district]
  - name: alliance
    label: 学区或集团
    label-en: Alliance
    type: reference
    of: [alliance]
  - name: date
    label: 日期
    label-en: Date
    help: 完成之日
    help-en: the day it was completed
    type: date
  - name: method
    label: 方法
    label-en: Method
    type: text
  - name: evaluator
    label: 评估单位
    label-en: Evaluator
    type: text
  - name: result
    label: 结果
    label-en: Result
    type: text
  - name: evaluator-body
    label: 评估机构
    label-en: Evaluating body
    help: 评估单位在本库有记录的，指向它
    help-en: where the evaluator has a record here
    type: reference
    of: [body, unit, school]
  - name: third-party
    label: 第三方评估
    label-en: Third party
    type: boolean
  - name: grounds
    label: 评估依据
    label-en: Based on
    type: list
    items: choice
    choices:
      - value: green-index
        label: “绿色指标”
        label-en: green index
      - value: performance
        label: 办学绩效评估
        label-en: performance evaluation
      - value: developmental-supervision
        label: 学校发展性督导评价
        label-en: developmental supervision
      - value: satisfaction
        label: 满意度
        label-en: satisfaction
      - value: value-added
        label: 增值评估
        label-en: value added
      - value: lead-effect
        label: 引领效果
        label-en: lead effect
    open: true
  - name: guided-by
    label: 指导方
    label-en: Guided by
    type: choice
    choices:
      - value: bureau
        label: 教育局
        label-en: education bureau
      - value: experts
        label: 专家
        label-en: experts
    open: true
  - name: band
    label: 等第
    label-en: Band
    type: choice
    choices:
      - value: excellent
        label: 优
        label-en: excellent
      - value: good
        label: 良
        label-en: good
      - value: fair
        label: 中
        label-en: fair
      - value: poor
        label: 差
        label-en: poor
    open: true
  - name: document
    label: 依据文件
    label-en: Document
    type: reference
    of: [document]

"""##),
("data/schema/event.yaml", ##"""
---
id: event
label: 事项
label-en: Event
folder: events
file: '{programme}'
programme: programme
territory: school.district
fields:
  - name: id
    label: 编号
    label-en: Id
    help: 全库唯一，写定后不再改动
    help-en: unique in the whole repo and fixed once written
    type: text
    required: true
  - name: event-type
    label: 类别
    label-en: Type
    type: choice
    choices:
      - value: naming
        label: 命名
        label-en: naming
      - value: plaque
        label: 挂牌
        label-en: plaque
      - value: plaque-removal
        label: 摘牌
        label-en: removal of the plaque
      - value: certification-application
        label: 认证申请
        label-en: application for certification
      - value: certification
        label: 通过成长认证
        label-en: certification
      - value: exit
        label: 取消项目校资格
        label-en: loss of project-school status
      - value: award
        label: 奖励
        label-en: award
      - value: priority
        label: 优先纳入
        label-en: priority
      - value: base-naming
        label: 实践基地校命名
        label-en: naming as practice base
    open: true
    required: true
  - name: programme
    label: 计划
    label-en: Programme
    type: reference
    of: [programme]
  - name: school
    label: 学校
    label-en: School
    type: reference
    of: [school]
  - name: project
    label: 项目
    label-en: Project
    type: reference
    of: [project]
  - name: membership
    label: 参加记录
    label-en: Membership
    type: reference
    of: [membership]
  - name: date
    label: 日期
    label-en: Date
    type: date
  - name: text
    label: 名称或牌匾文字
    label-en: Exact text
    help: 命名或牌匾上的文字，逐字照录
    help-en: the text of the name or plaque, word for word
    type: text
  - name: priority
    label: 优先事项
    label-en: Priority
    type: choice
    choices:
      - value: buildings
        label: 校舍和设施升级改造
        label-en: building upgrades
      - value: alliances
        label: 示范性、紧密型学区和集团创建
        label-en: model school districts and groups
      - value: digital
        label: 教学数字化转型试点
        label-en: digital-teaching pilot
      - value: curriculum
        label: 课程规划和课程实施指导
        label-en: curriculum guidance
      - value: promotion
        label: 职级晋升
        label-en: promotion in rank
      - value: honours
        label: 评先评优
        label-en: honours
    open: true
  - name: by
    label: 决定单位
    label-en: By
    type: reference
    of: [body, unit, school]
  - name: evidence
    label: 依据材料
    label-en: Evidence
    type: list
    items: text
  - name: document
    label: 依据文件
    label-en: Document
    type: reference
    of: [document]

"""##),
("data/schema/exception.yaml", ##"""
---
id: exception
label: 例外
label-en: Exception
folder: exceptions
programme: requirement.programme
fields:
  - name: id
    label: 编号
    label-en: Id
    help: 全库唯一，写定后不再改动
    help-en: unique in the whole repo and fixed once written
    type: text
    required: true
  - name: requirement
    label: 要求
    label-en: Requirement
    type: reference
    of: [requirement]
    required: true
  - name: subject
    label: 对象
    label-en: Subject
    type: reference
    required: true
  - name: reason
    label: 理由
    label-en: Reason
    type: prose
    required: true
  - name: approved-by
    label: 批准单位
    label-en: Approved by
    help: 批准的单位，不写个人姓名
    help-en: the body that approved, never a personal name
    type: reference
    of: [body, school, unit]
    required: true
  - name: approved-on
    label: 批准日期
    label-en: Approved on
    type: date
    required: true
  - name: until
    label: 有效期至
    label-en: Until
    type: date
constraints:
  - that: until >= approved-on
    message: 有效期早于批准日期
    message-en: it ends before it was approved

"""##),
("data/schema/feedback.yaml", ##"""
---
id: feedback
label: 反馈
label-en: Feedback
folder: feedback
file: '{programme}'
programme: programme
territory: district
fields:
  - name: id
    label: 编号
    label-en: Id
    help: 全库唯一，写定后不再改动
    help-en: unique in the whole repo and fixed once written
    type: text
    required: true
  - name: programme
    label: 计划
    label-en: Programme
    type: reference
    of: [programme]
  - name: school
    label: 学校
    label-en: School
    type: reference
    of: [school]
  - name: district
    label: 区
    label-en: District
    type: reference
    of: [district]
  - name: group
    label: 来源
    label-en: From whom
    type: choice
    choices:
      - value: students
        label: 学生
        label-en: students
      - value: parents
        label: 家长
        label-en: parents
      - value: community
        label: 社区（居民）
        label-en: community
      - value: media
        label: 媒体
        label-en: media
    open: true
  - name: received
    label: 收到日期
    label-en: Received
    type: date
  - name: replied
    label: 回应日期
    label-en: Replied
    type: date
  - name: topic
    label: 事由
    label-en: Topic
    type: text
constraints:
  - that: replied >= received
    message: 回应早于收到
    message-en: replied before it was received

"""##),
("data/schema/fund.yaml", ##"""
---
id: fund
label: 专项经费
label-en: Fund
folder: funds
file: '{programme}'
programme: programme
territory: district
fields:
  - name: id
    label: 编号
    label-en: Id
    help: 全库唯一，写定后不再改动
    help-en: unique in the whole repo and fixed once written
    type: text
    required: true
  - name: programme
    label: 计划
    label-en: Programme
    type: reference
    of: [programme]
    required: true
  - name: level
    label: 层级
    label-en: Level
    type: choice
    choices:
      - value: city
        label: 市级
        label-en: city
      - value: district
        label: 区级
        label-en: district
  - name: district
    label: 区
    label-en: District
    type: reference
    of: [district]
  - name: amount
    label: 金额（元）
    label-en: Amount in yuan
    type: decimal
    minimum: '0'
  - name: purposes
    label: 用途
    label-en: Purposes
    type: list
    items: choice
    choices:
      - value: action-research
        label: 行动研究
        label-en: action research
      - value: experience
        label: 经验提炼
        label-en: distilling experience
      - value: dissemination
        label: 辐射推广
        label-en: dissemination
      - value: teacher-flow
        label: 骨干教师流动
        label-en: flow of backbone teachers
      - value: courses
        label: 优质课程开发
        label-en: course development
      - value: joint-research
        label: 教科研联动
        label-en: joint teaching and research
      - value: shared-premises
        label: 场地资源共享
        label-en: shared premises
      - value: practice
        label: 创新实践
        label-en: innovative practice
      - value: publicity
        label: 宣传推广
        label-en: publicity
      - value: curriculum-reform
        label: 课程教学改革
        label-en: curriculum reform
      - value: staff-development
        label: 师资队伍培养
        label-en: staff development
      - value: features
        label: 特色建设
        label-en: distinct features
      - value: equipment
        label: 相关配套设备添置
        label-en: equipment
    open: true
  - name: source
    label: 来源
    label-en: Source
    help: 经费来源，如市对区专项转移支付
    help-en: where the money comes from
    type: text
  - name: from
    label: 起始日期
    label-en: From
    help: 可写到年、月或日；作为起点，指其第一天
    help-en: a year, a month or a day; as a start it means the first day
    type: date
  - name: to
    label: 终止日期
    label-en: To
    help: 可写到年、月或日；作为终点，指其最后一天
    help-en: a year, a month or a day; as an end it means the last day
    type: date
  - name: document
    label: 依据文件
    label-en: Document
    type: reference
    of: [document]
constraints:
  - that: to >= from
    message: 终止日期早于起始日期
    message-en: the end is before the start

"""##),
("data/schema/instrument.yaml", ##"""
---
id: instrument
label: 调查工具
label-en: Instrument
folder: instruments
fields:
  - name: id
    label: 编号
    label-en: Id
    help: 全库唯一，写定后不再改动
    help-en: unique in the whole repo and fixed once written
    type: text
    required: true
  - name: name
    label: 名称
    label-en: Name
    type: text
    required: true
  - name: groups
    label: 适用对象
    label-en: Groups
    type: list
    items: choice
    choices:
      - value: students
        label: 学生
        label-en: students
      - value: parents
        label: 家长
        label-en: parents
      - value: community
        label: 社区（居民）
        label-en: community
  - name: scale
    label: 量表
    label-en: Scale
    help: 全部选项，照录问卷
    help-en: all the options, as the questionnaire has them
    type: text
  - name: satisfied-options
    label: 计为满意的选项
    label-en: Options that count as satisfied
    help: 哪些选项计为满意，照录问卷
    help-en: which options count as satisfied, as the questionnaire has them
    type: list
    items: text
  - name: document
    label: 依据文件
    label-en: Document
    type: reference
    of: [document]
  - name: decided-by
    label: 决定单位
    label-en: Decided by
    help: 作出决定的单位，不写个人姓名
    help-en: the body that decided, never a personal name
    type: reference
    of: [body, unit, school]
  - name: decided-on
    label: 决定日期
    label-en: Decided on
    type: date

"""##),
("data/schema/interpretation.yaml", ##"""
---
id: interpretation
label: 解释
label-en: Interpretation
folder: interpretations
programme: requirement.programme
fields:
  - name: id
    label: 编号
    label-en: Id
    help: 全库唯一，写定后不再改动
    help-en: unique in the whole repo and fixed once written
    type: text
    required: true
  - name: requirement
    label: 要求
    label-en: Requirement
    help: 所解释的要求；对整个计划都适用的，改填计划
    help-en: the requirement it is about; for a whole programme, name the programme instead
    type: reference
    of: [requirement]
  - name: programme
    label: 计划
    label-en: Programme
    help: 对这个计划的全部要求都适用
    help-en: it holds for every requirement of this programme
    type: reference
    of: [programme]
  - name: reading
    label: 读法
    label-en: Reading
    help: 所采用读法的编号
    help-en: the id of the reading that was chosen
    type: text
  - name: tolerance
    label: 允许差额
    label-en: Tolerance
    help: 与目标值的允许差额，数或百分数
    help-en: how far from the threshold is still met, a number or a percentage
    type: quantity
    minimum: 0
  - name: start
    label: 起算日
    label-en: Start
    help: 周期和期限从何日算起
    help-en: the day periods and deadlines are counted from
    type: date
  - name: due
    label: 期限
    label-en: Due
    help: 文件没有写明的期限
    help-en: the due date where the document states none
    type: date
  - name: school-year-start
    label: 学年起始
    label-en: School year starts
    help: 学年从哪一天开始，写作月-日，如 09-01
    help-en: the day a school year starts, as month and day, such as 09-01
    type: text
    pattern: (0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])
  - name: part-periods
    label: 不满的周期
    label-en: Part periods
    help: 开头或末尾不满一个周期的，是否也要完成
    help-en: whether a first or last period that is cut short is owed as well
    type: choice
    choices:
      - value: owed
        label: 也要完成
        label-en: owed
      - value: not-owed
        label: 不要求
        label-en: not owed
  - name: decided-by
    label: 决定单位
    label-en: Decided by
    help: 作出决定的单位，不写个人姓名
    help-en: the body that decided, never a personal name
    type: reference
    of: [body, school, unit]
    required: true
  - name: decided-on
    label: 决定日期
    label-en: Decided on
    type: date
    required: true
  - name: basis-text
    label: 依据
    label-en: Grounds
    type: prose
  - name: from
    label: 起始日期
    label-en: From
    help: 可写到年、月或日；作为起点，指其第一天
    help-en: a year, a month or a day; as a start it means the first day
    type: date
  - name: to
    label: 终止日期
    label-en: To
    help: 可写到年、月或日；作为终点，指其最后一天
    help-en: a year, a month or a day; as an end it means the last day
    type: date
constraints:
  - that: requirement is present or (reading is absent and tolerance is absent and due is absent)
    message: 读法、允许差额和期限只能对一条要求作出解释
    message-en: a reading, a tolerance or a due date is decided for one requirement
  - that: (requirement is present and programme is absent) or (requirement is absent and programme is present)
    message: 写要求或计划其中之一
    message-en: name a requirement or a programme, one of the two
  - that: to >= from
    message: 终止日期早于起始日期
    message-en: the end is before the start

"""##),
("data/schema/membership.yaml", ##"""
---
id: membership
label: 参加记录
label-en: Membership
folder: memberships
file: '{programme}'
programme: programme
territory: school.district
fields:
  - name: id
    label: 编号
    label-en: Id
    help: 全库唯一，写定后不再改动
    help-en: unique in the whole repo and fixed once written
    type: text
    required: true
  - name: school
    label: 学校
    label-en: School
    type: reference
    of: [school]
    required: true
  - name: programme
    label: 计划
    label-en: Programme
    type: reference
    of: [programme]
    required: true
  - name: tier
    label: 层级
    label-en: Tier
    type: choice
    choices:
      - value: city
        label: 市级
        label-en: city
      - value: district
        label: 区级
        label-en: district
  - name: role
    label: 身份
    label-en: Role
    type: choice
    choices:
      - value: project-school
        label: 项目校
        label-en: project school
      - value: experimental-school
        label: 实验校
        label-en: experimental school
      - value: certified-school
        label: 通过认证的学校
        label-en: certified school
      - value: practice-base
        label: 实践基地校
        label-en: practice base
    open: true
  - name: number
    label: 原文次序
    label-en: Printed order
    type: integer
    minimum: 1
  - name: from
    label: 起始日期
    label-en: From
    help: 可写到年、月或日；作为起点，指其第一天
    help-en: a year, a month or a day; as a start it means the first day
    type: date
  - name: to
    label: 终止日期
    label-en: To
    help: 可写到年、月或日；作为终点，指其最后一天
    help-en: a year, a month or a day; as an end it means the last day
    type: date
  - name: document
    label: 依据文件
    label-en: Document
    type: reference
    of: [document]
constraints:
  - that: to >= from
    message: 终止日期早于起始日期
    message-en: the end is before the start

"""##),
("data/schema/output.yaml", ##"""
---
id: output
label: 成果与制度
label-en: Output
folder: outputs
file: '{programme}'
programme: programme
territory: district
fields:
  - name: id
    label: 编号
    label-en: Id
    help: 全库唯一，写定后不再改动
    help-en: unique in the whole repo and fixed once written
    type: text
    required: true
  - name: output-type
    label: 类别
    label-en: Type
    type: choice
    choices:
      - value: course
        label: 课程
        label-en: course
      - value: case
        label: 案例
        label-en: case
      - value: channel
        label: 宣传渠道
        label-en: channel
      - value: standard
        label: 标准
        label-en: standard
      - value: indicators
        label: 考核指标
        label-en: indicators
      - value: measures
        label: 办法
        label-en: measures
      - value: regime
        label: 制度
        label-en: regime
      - value: policy
        label: 政策
        label-en: policy
      - value: admission-plan
        label: 招生入学方案
        label-en: admission plan
      - value: sharing
        label: 资源共享
        label-en: sharing of resources
      - value: publication
        label: 出版物
        label-en: publication
      - value: award
        label: 奖励
        label-en: award
    open: true
    required: true
  - name: programme
    label: 计划
    label-en: Programme
    type: reference
    of: [programme]
  - name: district
    label: 区
    label-en: District
    type: reference
    of: [district]
  - name: school
    label: 学校
    label-en: School
    type: reference
    of: [school]
  - name: alliance
    label: 学区或集团
    label-en: Alliance
    type: reference
    of: [alliance]
  - name: community
    label: 共同体
    label-en: Community
    type: reference
    of: [community]
  - name: title
    label: 名称
    label-en: Title
    type: text
  - name: fields
    label: 涉及方面
    label-en: Fields
    type: list
    items: choice
    choices:
      - value: staffing
        label: 教师编制
        label-en: staffing
      - value: titles
        label: 教师职称评定
        label-en: titles
      - value: awards
        label: 评先评优
        label-en: awards
      - value: appraisal-rewards
        label: 考核奖励
        label-en: appraisal and rewards
      - value: council
        label: 理事会制度
        label-en: council
      - value: charter
        label: 章程管理制度
        label-en: charter
      - value: project-responsibility
        label: 项目责任制
        label-en: project responsibility
      - value: joint-evaluation
        label: 联体评价制
        label-en: joint evaluation
      - value: training
        label: 培训制度
        label-en: training
      - value: teaching-resources
        label: 教学资源
        label-en: teaching resources
      - value: curriculum-resources
        label: 课程资源
        label-en: curriculum resources
      - value: venues
        label: 场馆资源
        label-en: venues
      - value: stationed-guidance
        label: 蹲点指导
        label-en: stationed guidance
      - value: teacher-flow
        label: 骨干教师流动
        label-en: flow of backbone teachers
    open: true
  - name: channel
    label: 渠道
    label-en: Channel
    type: choice
    choices:
      - value: wechat
        label: 微信公众号
        label-en: WeChat account
      - value: newsletter
        label: 通讯
        label-en: newsletter
    open: true
  - name: date
    label: 日期
    label-en: Date
    type: date
  - name: from
    label: 起始日期
    label-en: From
    help: 可写到年、月或日；作为起点，指其第一天
    help-en: a year, a month or a day; as a start it means the first day
    type: date
  - name: to
    label: 终止日期
    label-en: To
    help: 可写到年、月或日；作为终点，指其最后一天
    help-en: a year, a month or a day; as an end it means the last day
    type: date
  - name: document
    label: 依据文件
    label-en: Document
    type: reference
    of: [document]
constraints:
  - that: to >= from
    message: 终止日期早于起始日期
    message-en: the end is before the start

"""##),
("data/schema/person.yaml", ##"""
---
id: person
label: 人员
label-en: Person
folder: people
fields:
  - name: id
    label: 人员代号
    label-en: Code
    help: 字母和数字的代号，不含姓名，写定后不再改动
    help-en: a code of letters and digits, never a name, fixed once written
    type: text
    pattern: '[A-Za-z]{1,12}-?[0-9]{1,10}'
    required: true
  - name: name
    label: 姓名
    label-en: Name
    help: 写在 data/private/ 同编号的记录里
    help-en: belongs to the record of the same id in data/private/
    type: text
    sensitive: true

"""##),
("data/schema/pilot.yaml", ##"""
---
id: pilot
label: 试点
label-en: Pilot
folder: pilots
file: '{programme}'
programme: programme
territory: district
fields:
  - name: id
    label: 编号
    label-en: Id
    help: 全库唯一，写定后不再改动
    help-en: unique in the whole repo and fixed once written
    type: text
    required: true
  - name: programme
    label: 计划
    label-en: Programme
    type: reference
    of: [programme]
    required: true
  - name: district
    label: 试点区
    label-en: Pilot district
    type: reference
    of: [district]
    required: true
  - name: printed
    label: 原文写法
    label-en: As printed
    type: text
  - name: document
    label: 依据文件
    label-en: Document
    type: reference
    of: [document]
  - name: from
    label: 起始日期
    label-en: From
    help: 可写到年、月或日；作为起点，指其第一天
    help-en: a year, a month or a day; as a start it means the first day
    type: date
  - name: to
    label: 终止日期
    label-en: To
    help: 可写到年、月或日；作为终点，指其最后一天
    help-en: a year, a month or a day; as an end it means the last day
    type: date
constraints:
  - that: to >= from
    message: 终止日期早于起始日期
    message-en: the end is before the start

"""##),
("data/schema/plan.yaml", ##"""
---
id: plan
label: 方案与规划
label-en: Plan
folder: plans
file: '{programme}'
programme: programme
territory: district
fields:
  - name: id
    label: 编号
    label-en: Id
    help: 全库唯一，写定后不再改动
    help-en: unique in the whole repo and fixed once written
    type: text
    required: true
  - name: plan-type
    label: 类别
    label-en: Type
    type: choice
    choices:
      - value: district-scheme
        label: 区域实施方案
        label-en: scheme of a district
      - value: three-year
        label: 三年规划
        label-en: three-year plan
      - value: joint-scheme
        label: 合作实施方案
        label-en: joint scheme
      - value: charter
        label: 章程
        label-en: charter
      - value: group-plan
        label: 学区集团规划
        label-en: plan of a school district or group
      - value: responsibility-statement
        label: 项目目标责任书
        label-en: statement of responsibility
      - value: pbl-scheme
        label: 项目化学习实践研究方案
        label-en: scheme for project-based learning
      - value: curriculum
        label: 学校课程规划
        label-en: curriculum plan
      - value: agreement
        label: 协议
        label-en: agreement
      - value: strategy
        label: 行动策略
        label-en: strategy
    open: true
    required: true
  - name: programme
    label: 计划
    label-en: Programme
    type: reference
    of: [programme]
  - name: district
    label: 区
    label-en: District
    type: reference
    of: [district]
  - name: school
    label: 学校
    label-en: School
    type: reference
    of: [school]
  - name: twinning
    label: 结对
    label-en: Twinning
    type: reference
    of: [twinning]
  - name: alliance
    label: 学区或集团
    label-en: Alliance
    type: reference
    of: [alliance]
  - name: title
    label: 名称
    label-en: Title
    type: text
  - name: parties
    label: 签订各方
    label-en: Parties
    help: 共同制定或签订的各方
    help-en: those who made or signed it together
    type: list
    items: reference
    of: [body, unit, school]
  - name: parts
    label: 组成部分
    label-en: Parts
    type: list
    items: choice
    choices:
      - value: goals
        label: 目标任务
        label-en: goals
      - value: measures
        label: 主要措施（举措）
        label-en: measures
      - value: timetable
        label: 时间表
        label-en: timetable
      - value: roadmap
        label: 路线图
        label-en: roadmap
      - value: standardisation
        label: 规范化建设
        label-en: standardisation
      - value: feature
        label: 办学特色
        label-en: distinct feature
      - value: duties
        label: 责任
        label-en: duties
      - value: powers
        label: 权力
        label-en: powers
      - value: benefits
        label: 利益
        label-en: benefits
    open: true
  - name: fields
    label: 涉及领域
    label-en: Fields
    type: list
    items: text
  - name: main-lines
    label: 主线
    label-en: Main lines
    type: list
    items: text
  - name: principles
    label: 原则
    label-en: Principles
    type: list
    items: text
  - name: priorities
    label: 重点
    label-en: Priorities
    type: list
    items: text
  - name: date
    label: 制定日期
    label-en: Adopted
    type: date
  - name: implemented-from
    label: 实施日期
    label-en: Implemented from
    type: date
  - name: from
    label: 起始日期
    label-en: From
    help: 可写到年、月或日；作为起点，指其第一天
    help-en: a year, a month or a day; as a start it means the first day
    type: date
  - name: to
    label: 终止日期
    label-en: To
    help: 可写到年、月或日；作为终点，指其最后一天
    help-en: a year, a month or a day; as an end it means the last day
    type: date
  - name: based-on
    label: 所依据的评估
    label-en: Based on
    type: reference
    of: [evaluation]
  - name: document
    label: 依据文件
    label-en: Document
    type: reference
    of: [document]
constraints:
  - that: to >= from
    message: 终止日期早于起始日期
    message-en: the end is before the start

"""##),
("data/schema/posting.yaml", ##"""
---
id: posting
label: 任用
label-en: Posting
folder: postings
file: '{programme}'
programme: programme
territory: school.district
fields:
  - name: id
    label: 编号
    label-en: Id
    help: 全库唯一，写定后不再改动
    help-en: unique in the whole repo and fixed once written
    type: text
    required: true
  - name: person
    label: 人员
    label-en: Person
    help: 人员代号，姓名写在 data/private/
    help-en: the code of the person, whose name stands in data/private/
    type: reference
    of: [person]
    required: true
  - name: role
    label: 岗位或称号
    label-en: Role or title
    type: choice
    choices:
      - value: manager
        label: 管理人员（含学校中层干部）
        label-en: manager
      - value: subject-teacher
        label: 学科教师
        label-en: subject teacher
      - value: expert
        label: 指导专家
        label-en: expert
      - value: city-principal
        label: 市级名校长
        label-en: city-level named principal
      - value: city-principal-trainee
        label: 市级名校长培养对象
        label-en: trainee for named principal
      - value: special-grade-principal
        label: 特级校长
        label-en: special-grade principal
      - value: master-teacher
        label: 名师
        label-en: named teacher
      - value: master-teacher-trainee
        label: 名师培养对象
        label-en: trainee for named teacher
      - value: special-grade-teacher
        label: 特级教师
        label-en: special-grade teacher
      - value: seed-teacher
        label: 种子教师
        label-en: seed teacher
      - value: executive-principal
        label: 执行校长
        label-en: executive principal
      - value: backbone-teacher
        label: 骨干教师
        label-en: backbone teacher
      - value: shadow-cadre
        label: 跟岗学习的干部
        label-en: cadre who shadows
      - value: project-lead
        label: 项目负责人
        label-en: project lead
      - value: liaison
        label: 项目联络员
        label-en: liaison
    open: true
    required: true
  - name: programme
    label: 计划
    label-en: Programme
    type: reference
    of: [programme]
  - name: twinning
    label: 结对
    label-en: Twinning
    type: reference
    of: [twinning]
  - name: school
    label: 任用学校
    label-en: Host school
    type: reference
    of: [school]
  - name: campus
    label: 任职校区
    label-en: Campus
    type: reference
    of: [campus]
  - name: alliance
    label: 学区或集团
    label-en: Alliance
    type: reference
    of: [alliance]
  - name: origin
    label: 派出单位
    label-en: Sent by
    type: reference
    of: [school, unit, body]
  - name: resident
    label: 常驻
    label-en: Resident
    type: boolean
  - name: round
    label: 期次
    label-en: Round
    help: 培养工程的第几期
    help-en: the round of the cultivation project
    type: integer
    minimum: 1
  - name: title-by
    label: 称号授予单位
    label-en: Title given by
    help: 授予或认定称号的单位
    help-en: the body that gave or confirmed the title
    type: reference
    of: [body, unit, school]
  - name: subject-area
    label: 学科
    label-en: Subject
    type: text
  - name: from
    label: 起始日期
    label-en: From
    help: 可写到年、月或日；作为起点，指其第一天
    help-en: a year, a month or a day; as a start it means the first day
    type: date
  - name: to
    label: 终止日期
    label-en: To
    help: 可写到年、月或日；作为终点，指其最后一天
    help-en: a year, a month or a day; as an end it means the last day
    type: date
constraints:
  - that: to >= from
    message: 终止日期早于起始日期
    message-en: the end is before the start

"""##),
("data/schema/programme.yaml", ##"""
---
id: programme
label: 计划
label-en: Programme
folder: programmes
programme: id
territory: district
fields:
  - name: id
    label: 编号
    label-en: Id
    help: 小写字母、数字和连字符；写定后不再改动
    help-en: lower-case letters, digits and hyphens; fixed once written
    type: text
    pattern: '[a-z][a-z0-9]*(-[a-z0-9]+)*'
    required: true
  - name: title
    label: 名称
    label-en: Title
    type: text
    required: true
  - name: title-en
    label: 英文名称
    label-en: English title
    type: text
  - name: document
    label: 依据文件
    label-en: Document
    type: reference
    of: [document]
  - name: district
    label: 适用区
    label-en: District
    help: 不填即全市
    help-en: left out for the whole city
    type: reference
    of: [district]
  - name: round
    label: 轮次
    label-en: Round
    type: integer
    minimum: 1
  - name: from
    label: 起始日期
    label-en: From
    help: 可写到年、月或日；作为起点，指其第一天
    help-en: a year, a month or a day; as a start it means the first day
    type: date
  - name: to
    label: 终止日期
    label-en: To
    help: 可写到年、月或日；作为终点，指其最后一天
    help-en: a year, a month or a day; as an end it means the last day
    type: date
  - name: list-titles
    label: 名单标题
    label-en: Titles of the lists
    help: 随计划印发的名单的标题，照录原文
    help-en: the titles of the lists issued with the programme, word for word
    type: group
    fields:
      - name: roster
        label: 总标题
        label-en: Title of the roster
        type: text
      - name: entrusted
        label: 精准委托管理名单
        label-en: Entrusted management
        type: text
      - name: mutual
        label: 互助成长项目名单
        label-en: Mutual growth
        type: text
      - name: members
        label: 学校名单
        label-en: Member schools
        type: text
constraints:
  - that: to >= from
    message: 终止日期早于起始日期
    message-en: the end is before the start

"""##),
("data/schema/project.yaml", ##"""
---
id: project
label: 项目
label-en: Project
folder: projects
file: '{programme}'
programme: programme
territory: school.district
fields:
  - name: id
    label: 编号
    label-en: Id
    help: 全库唯一，写定后不再改动
    help-en: unique in the whole repo and fixed once written
    type: text
    required: true
  - name: programme
    label: 计划
    label-en: Programme
    type: reference
    of: [programme]
    required: true
  - name: school
    label: 学校
    label-en: School
    type: reference
    of: [school]
    required: true
  - name: title
    label: 项目名称
    label-en: Title
    type: text
    required: true
  - name: source
    label: 项目来源
    label-en: Source
    type: choice
    choices:
      - value: guide
        label: 项目指南
        label-en: project guide
      - value: self-designed
        label: 自选
        label-en: self-designed
  - name: domain
    label: 所属领域
    label-en: Domain
    type: list
    items: choice
    choices:
      - value: education-mode
        label: 推进学校育人方式变革
        label-en: the way of educating
      - value: governance
        label: 提高学校治理能力
        label-en: school governance
      - value: teachers
        label: 提高教师全面育人能力
        label-en: teachers
      - value: technology
        label: 强化信息技术赋能作用
        label-en: information technology
      - value: other
        label: 其它
        label-en: other
  - name: lead-task
    label: 引领任务
    label-en: Lead task
    help: 与申报表的“所属领域”不是一回事，分别填写
    help-en: not the same list as the domain of the form
    type: choice
    choices:
      - value: values
        label: 引领办学价值取向
        label-en: values
      - value: education-mode
        label: 引领育人方式变革
        label-en: the way of educating
      - value: governance
        label: 引领治理方式优化
        label-en: governance
      - value: teachers
        label: 引领师资队伍发展
        label-en: teachers
      - value: technology
        label: 引领信息技术赋能
        label-en: information technology
  - name: fields
    label: 内涵发展领域
    label-en: Fields
    type: list
    items: choice
    choices:
      - value: curriculum
        label: 新课程高质量实施
        label-en: curriculum
      - value: classroom
        label: 课堂教学效能提升
        label-en: classroom teaching
      - value: student-support
        label: 学生成长支持
        label-en: student support
      - value: teacher-development
        label: 教师专业发展
        label-en: teacher development
    open: true
  - name: kind
    label: 类别
    label-en: Type
    type: choice
    choices:
      - value: pbl-activity
        label: 活动项目
        label-en: activity project
      - value: pbl-subject
        label: 学科项目
        label-en: subject project
      - value: pbl-cross
        label: 跨学科项目
        label-en: cross-subject project
    open: true
  - name: key
    label: 重点项目
    label-en: Key project
    type: boolean
  - name: main-direction
    label: 主攻方向
    label-en: Main direction
    type: boolean
  - name: application
    label: 申报表
    label-en: Application
    type: reference
    of: [application]
  - name: from
    label: 起始日期
    label-en: From
    help: 可写到年、月或日；作为起点，指其第一天
    help-en: a year, a month or a day; as a start it means the first day
    type: date
  - name: to
    label: 终止日期
    label-en: To
    help: 可写到年、月或日；作为终点，指其最后一天
    help-en: a year, a month or a day; as an end it means the last day
    type: date
constraints:
  - that: to >= from
    message: 终止日期早于起始日期
    message-en: the end is before the start

"""##),
("data/schema/requirement.yaml", ##"""
---
id: requirement
label: 要求
label-en: Requirement
folder: requirements
programme: programme
territory: territory
fields:
  - name: id
    label: 编号
    label-en: Id
    help: 小写字母、数字和连字符；写定后不再改动
    help-en: lower-case letters, digits and hyphens; fixed once written
    type: text
    pattern: '[a-z][a-z0-9]*(-[a-z0-9]+)*'
    required: true
  - name: programme
    label: 计划
    label-en: Programme
    type: reference
    of: [programme]
    required: true
  - name: class
    label: 类别
    label-en: Class
    type: choice
    choices:
      - value: target
        label: 目标
        label-en: target
      - value: obligation
        label: 任务
        label-en: obligation
      - value: rule
        label: 规则
        label-en: rule
    required: true
  - name: title
    label: 名称
    label-en: Title
    type: text
    required: true
  - name: title-en
    label: 英文名称
    label-en: English title
    type: text
  - name: document
    label: 依据文件
    label-en: Document
    type: reference
    of: [document]
    required: true
  - name: section
    label: 条款
    label-en: Section
    type: text
  - name: line
    label: 原文行
    label-en: Line
    type: integer
    minimum: 1
  - name: quote
    label: 原文
    label-en: Quote
    help: 与原文逐字相同
    help-en: the same as the document, letter for letter
    type: text
    required: true
  - name: quote-digest
    label: 原文摘要值
    label-en: Digest of the quote
    help: 原文字节的 FNV-1a 64 位摘要，十六位小写十六进制
    help-en: FNV-1a 64 of the bytes of the quote, 16 lower-case hex digits
    type: text
    pattern: '[0-9a-f]{16}'
    digest-of: quote
    required: true
  - name: force
    label: 约束程度
    label-en: Force
    type: choice
    choices:
      - value: must
        label: 应当
        label-en: must
      - value: principle
        label: 原则上
        label-en: in principle
      - value: usual
        label: 一般
        label-en: as a rule
      - value: may
        label: 可以
        label-en: may
      - value: encourage
        label: 鼓励
        label-en: encouraged
      - value: strive
        label: 努力
        label-en: strive
    required: true
  - name: from
    label: 生效
    label-en: In force from
    help: 可写到年、月或日；作为起点，指其第一天
    help-en: a year, a month or a day; as a start it means the first day
    type: date
  - name: to
    label: 失效
    label-en: In force to
    help: 可写到年、月或日；作为终点，指其最后一天
    help-en: a year, a month or a day; as an end it means the last day
    type: date
  - name: open-ended
    label: 期满仍适用
    label-en: Outlives the programme
    help: 计划期满以后仍按当天评定
    help-en: assessed on the day itself even after the programme has ended
    type: boolean
  - name: territory
    label: 适用区
    label-en: Territory
    help: 不填即全市
    help-en: left out for the whole city
    type: reference
    of: [district]
  - name: each
    label: 逐一对象
    label-en: Each
    help: 表达式，见 docs/expressions.md；较长的可分行
    help-en: an expression, see docs/expressions.md; a long one may go over several lines
    type: prose
  - name: require
    label: 须满足
    label-en: Require
    help: 表达式，见 docs/expressions.md；较长的可分行
    help-en: an expression, see docs/expressions.md; a long one may go over several lines
    type: prose
  - name: value
    label: 数值
    label-en: Value
    help: 表达式，见 docs/expressions.md；较长的可分行
    help-en: an expression, see docs/expressions.md; a long one may go over several lines
    type: prose
  - name: every
    label: 周期
    label-en: Every
    help: month、half-year、year、school-year、“18 months”、“3 years”、“2 to 3 years”，原文没有写明的写 unspecified
    help-en: month, half-year, year, school-year, '18 months', '3 years', '2 to 3 years'; unspecified where the document states none
    type: text
  - name: start
    label: 起算日
    label-en: Start
    help: 得出每个对象起算日的表达式；不写就是对象自己的起始日期、解释所定的日期或计划的起始日期
    help-en: an expression for the day each subject starts; left out for its own start, that of an interpretation or the programme's
    type: prose
  - name: last
    label: 上一次
    label-en: Last time
    help: 得出上一次日期的表达式，周期没有写明的要求用
    help-en: an expression for the date of the last time, where the period is unspecified
    type: prose
  - name: at-least
    label: 不少于
    label-en: At least
    type: quantity
  - name: at-most
    label: 不多于
    label-en: At most
    type: quantity
  - name: exactly
    label: 等于
    label-en: Exactly
    type: quantity
  - name: approximate
    label: 约数用语
    label-en: Hedge
    help: 原文的“左右”“约”，照写
    help-en: the word of the document, such as 左右 or 约
    type: text
  - name: unit
    label: 单位
    label-en: Unit
    help: 数值的单位；逐一核对的，写对象的单位
    help-en: the unit of the value, or of the subjects where they are checked one by one
    type: text
  - name: due
    label: 期限
    label-en: Due
    help: 日期，或从起算日算起，如 start + 18 months；文件没有写明的写 unspecified
    help-en: a date, or counted from the start, such as start + 18 months; unspecified where the document states none
    type: deadline
  - name: verdict
    label: 待判断事项
    label-en: Verdict needed
    help: 须由人判断的事项，见 verdict 的 criterion
    help-en: the criterion a person has to judge, see verdict
    type: text
  - name: verdict-by
    label: 判断单位
    label-en: Judged by
    help: 原文写明由谁判断的，别的单位作的判断不算数
    help-en: who judges by the document; a verdict by anybody else counts for nothing
    type: list
    items: reference
    of: [body, unit, school]
  - name: sample
    label: 调查记录
    label-en: Surveys
    help: 数值所依据的调查记录，如 survey where …；用来报告样本量、应答率和区间
    help-en: the surveys the value rests on, such as 'survey where …', for sample size, response rate and interval
    type: prose
  - name: form-each
    label: 所填记录
    label-en: Records that fill a form
    help: 查询；填表的记录里哪些要按 form-require 核对，不写即 each
    help-en: a query, which of the records that fill a form are held to form-require; left out for those of each
    type: prose
  - name: form-require
    label: 填表须满足
    label-en: Required of a form
    help: 表达式；eduplan apply 对正在填的一条记录核对，与 require 分开，不影响评定
    help-en: an expression that eduplan apply holds one record to, apart from require and without effect on targets
    type: prose
  - name: readings
    label: 读法
    label-en: Readings
    type: list
    items: group
    fields:
      - name: id
        label: 编号
        label-en: Id
        type: text
        pattern: '[a-z][a-z0-9]*(-[a-z0-9]+)*'
        required: true
      - name: title
        label: 名称
        label-en: Title
        type: text
        required: true
      - name: title-en
        label: 英文名称
        label-en: English title
        type: text
      - name: each
        label: 逐一对象
        label-en: Each
        help: 表达式，见 docs/expressions.md；较长的可分行
        help-en: an expression, see docs/expressions.md; a long one may go over several lines
        type: prose
      - name: value
        label: 数值
        label-en: Value
        help: 表达式，见 docs/expressions.md；较长的可分行
        help-en: an expression, see docs/expressions.md; a long one may go over several lines
        type: prose
      - name: require
        label: 须满足
        label-en: Require
        help: 表达式，见 docs/expressions.md；较长的可分行
        help-en: an expression, see docs/expressions.md; a long one may go over several lines
        type: prose
      - name: form-require
        label: 填表须满足
        label-en: Required of a form
        help: 表达式；eduplan apply 对正在填的一条记录核对，与 require 分开，不影响评定
        help-en: an expression that eduplan apply holds one record to, apart from require and without effect on targets
        type: prose
      - name: sample
        label: 答卷
        label-en: Sample
        help: 查询，哪些调查是这个比例的依据
        help-en: a query, which surveys a rate rests on
        type: prose
constraints:
  - that: to >= from
    message: 终止日期早于起始日期
    message-en: the end is before the start

"""##),
("data/schema/return.yaml", ##"""
---
id: return
label: 报全声明
label-en: Return
folder: returns
programme: programme
territory: territory
fields:
  - name: id
    label: 编号
    label-en: Id
    help: 全库唯一，写定后不再改动
    help-en: unique in the whole repo and fixed once written
    type: text
    required: true
  - name: records
    label: 记录种类
    label-en: Kind of record
    help: 声明已报全的记录种类，如 twinning
    help-en: the kind whose records are declared complete, such as twinning
    type: text
    required: true
  - name: programme
    label: 计划
    label-en: Programme
    type: reference
    of: [programme]
  - name: territory
    label: 区
    label-en: District
    help: 不填即全市
    help-en: left out for the whole city
    type: reference
    of: [district]
  - name: count
    label: 条数
    label-en: Count
    help: 声明所称的条数
    help-en: how many records it says there are
    type: integer
    minimum: 0
  - name: declared-by
    label: 声明单位
    label-en: Declared by
    type: reference
    of: [body, school, unit]
    required: true
  - name: declared-on
    label: 声明日期
    label-en: Declared on
    type: date
  - name: document
    label: 依据文件
    label-en: Document
    type: reference
    of: [document]
  - name: from
    label: 所涉起始
    label-en: Covers from
    help: 可写到年、月或日；作为起点，指其第一天
    help-en: a year, a month or a day; as a start it means the first day
    type: date
  - name: to
    label: 所涉终止
    label-en: Covers to
    help: 可写到年、月或日；作为终点，指其最后一天
    help-en: a year, a month or a day; as an end it means the last day
    type: date
constraints:
  - that: to >= from
    message: 终止日期早于起始日期
    message-en: the end is before the start

"""##),
("data/schema/review.yaml", ##"""
---
id: review
label: 评议
label-en: Review
folder: reviews
file: '{programme}'
programme: programme
territory: district
fields:
  - name: id
    label: 编号
    label-en: Id
    help: 全库唯一，写定后不再改动
    help-en: unique in the whole repo and fixed once written
    type: text
    required: true
  - name: review-type
    label: 类别
    label-en: Type
    type: choice
    choices:
      - value: expert-hearing
        label: 专家论证
        label-en: expert hearing
      - value: expert-panel
        label: 专家组评议
        label-en: review by an expert panel
      - value: staff-congress
        label: 教职工代表大会意见
        label-en: opinion of the staff congress
      - value: board-consent
        label: 理事会或董事会审核同意
        label-en: consent of the council or board
      - value: application
        label: 申报
        label-en: application
      - value: evaluation-of-application
        label: 申报评估
        label-en: evaluation of the application
    open: true
    required: true
  - name: programme
    label: 计划
    label-en: Programme
    type: reference
    of: [programme]
  - name: subject
    label: 对象
    label-en: Subject
    help: 所评议的记录，如规划、参加记录
    help-en: the record under review, such as a plan or a membership
    type: reference
  - name: school
    label: 学校
    label-en: School
    type: reference
    of: [school]
  - name: district
    label: 区
    label-en: District
    type: reference
    of: [district]
  - name: date
    label: 日期
    label-en: Date
    type: date
  - name: by
    label: 评议单位
    label-en: By
    type: reference
    of: [body, unit, school]
  - name: outcome
    label: 结论
    label-en: Outcome
    type: choice
    choices:
      - value: passed
        label: 通过
        label-en: passed
      - value: heard
        label: 已听取意见
        label-en: heard
      - value: not-passed
        label: 未通过
        label-en: not passed
      - value: deferred
        label: 暂缓
        label-en: deferred
  - name: document
    label: 依据文件
    label-en: Document
    type: reference
    of: [document]
  - name: minutes
    label: 会议记录出处
    label-en: Minutes
    help: 会议记录的编号或存放处
    help-en: number or place of the minutes
    type: text

"""##),
("data/schema/school.yaml", ##"""
---
id: school
label: 学校
label-en: School
folder: schools
file: '{district}'
territory: district
fields:
  - name: id
    label: 编号
    label-en: Id
    help: 区名/校名，如 宝山区/乐之中学
    help-en: district/name, such as 宝山区/乐之中学
    type: text
    form: '{district}/{name}'
    required: true
  - name: name
    label: 校名
    label-en: Name
    help: 文件或登记所用的名称
    help-en: the name as the document or register has it
    type: text
    required: true
  - name: district
    label: 所属区
    label-en: District
    type: reference
    of: [district]
    required: true
  - name: short-names
    label: 简称
    label-en: Short names
    type: list
    items: text
  - name: ownership
    label: 办学性质
    label-en: Ownership
    type: choice
    choices:
      - value: public
        label: 公办
        label-en: public
      - value: private
        label: 民办
        label-en: private
  - name: stages
    label: 学段
    label-en: Stages
    help: 完全中学两项都填
    help-en: a complete secondary school has both
    type: list
    items: choice
    choices:
      - value: compulsory
        label: 义务教育
        label-en: compulsory
      - value: senior-high
        label: 高中
        label-en: senior high
  - name: school-type
    label: 学校类型
    label-en: School type
    type: choice
    choices:
      - value: primary
        label: 小学
        label-en: primary school
      - value: junior-high
        label: 初中
        label-en: junior high school
      - value: nine-year
        label: 九年一贯制学校
        label-en: nine-year school
      - value: complete-secondary
        label: 完全中学
        label-en: complete secondary school
      - value: senior-high
        label: 普通高中
        label-en: senior high school
    open: true
  - name: legal-person
    label: 法人
    label-en: Legal person
    help: 法人单位的名称或代码；几个校区同属一个法人的填同一个
    help-en: name or code of the legal person; campuses of one legal person have the same
    type: text
  - name: newly-opened
    label: 新开办学校
    label-en: Newly opened
    help: 由有权的单位认定
    help-en: as a body entitled to it has decided
    type: boolean
  - name: suburban
    label: 郊区学校
    label-en: Suburban
    type: boolean
  - name: classification
    label: 办学水平类别
    label-en: Classification
    type: choice
    choices:
      - value: quality
        label: 优质学校
        label-en: quality school
      - value: weak
        label: 发展相对薄弱学校
        label-en: relatively weak school
      - value: rural
        label: 农村学校
        label-en: rural school
      - value: new
        label: 新建学校
        label-en: new school
    open: true
  - name: from
    label: 开办日期
    label-en: Opened
    help: 可写到年、月或日；作为起点，指其第一天
    help-en: a year, a month or a day; as a start it means the first day
    type: date
  - name: to
    label: 停办日期
    label-en: Closed
    help: 可写到年、月或日；作为终点，指其最后一天
    help-en: a year, a month or a day; as an end it means the last day
    type: date
constraints:
  - that: to >= from
    message: 终止日期早于起始日期
    message-en: the end is before the start

"""##),
("data/schema/statistic.yaml", ##"""
---
id: statistic
label: 统计
label-en: Statistic
folder: statistics
territory: territory
fields:
  - name: id
    label: 编号
    label-en: Id
    help: 全库唯一，写定后不再改动
    help-en: unique in the whole repo and fixed once written
    type: text
    required: true
  - name: indicator
    label: 指标
    label-en: Indicator
    type: choice
    choices:
      - value: compulsory-schools
        label: 义务教育阶段学校数
        label-en: schools of the compulsory stage
      - value: compulsory-public-schools
        label: 义务教育阶段公办学校数
        label-en: public schools of the compulsory stage
      - value: term-months
        label: 第二轮携手共进计划实施以来的教学月份数
        label-en: months of term in twinning round 2 so far
    open: true
    required: true
  - name: territory
    label: 区
    label-en: District
    help: 不填即全市
    help-en: left out for the whole city
    type: reference
    of: [district]
  - name: as-of
    label: 统计时点
    label-en: As of
    type: date
    required: true
  - name: value
    label: 数值
    label-en: Value
    type: decimal
    minimum: '0'
    required: true
  - name: unit
    label: 单位
    label-en: Unit
    type: text
  - name: source
    label: 来源
    label-en: Source
    type: text
    required: true

"""##),
("data/schema/survey.yaml", ##"""
---
id: survey
label: 满意度调查
label-en: Survey
folder: surveys
file: '{programme}'
programme: programme
territory: school.district
fields:
  - name: id
    label: 编号
    label-en: Id
    help: 全库唯一，写定后不再改动
    help-en: unique in the whole repo and fixed once written
    type: text
    required: true
  - name: school
    label: 学校
    label-en: School
    type: reference
    of: [school]
    required: true
  - name: programme
    label: 计划
    label-en: Programme
    type: reference
    of: [programme]
  - name: wave
    label: 批次
    label-en: Wave
    help: 同一次调查的各组写同一批次
    help-en: the same for all groups of one survey
    type: text
  - name: group
    label: 对象
    label-en: Group
    type: choice
    choices:
      - value: students
        label: 学生
        label-en: students
      - value: parents
        label: 家长
        label-en: parents
      - value: community
        label: 社区（居民）
        label-en: community
    required: true
  - name: date
    label: 调查日期
    label-en: Date
    type: date
  - name: invited
    label: 发放数
    label-en: Invited
    type: integer
    minimum: 0
  - name: valid
    label: 有效数
    label-en: Valid answers
    type: integer
    minimum: 0
    required: true
  - name: satisfied
    label: 满意数
    label-en: Satisfied
    help: 哪些选项算满意，由调查工具规定
    help-en: which answers count as satisfied is for the instrument to say
    type: integer
    minimum: 0
    required: true
  - name: surveyor
    label: 调查单位
    label-en: Surveyor
    type: text
  - name: third-party
    label: 第三方调查
    label-en: Third party
    type: boolean
  - name: instrument
    label: 调查工具
    label-en: Instrument
    type: reference
    of: [instrument]
constraints:
  - that: satisfied <= valid
    message: 满意数大于有效数
    message-en: more satisfied than valid answers
  - that: valid <= invited
    message: 有效数大于发放数
    message-en: more valid answers than were invited

"""##),
("data/schema/twinning.yaml", ##"""
---
id: twinning
label: 结对
label-en: Twinning
folder: twinnings
file: '{programme}-{mode}'
programme: programme
territory: recipient-district
fields:
  - name: id
    label: 编号
    label-en: Id
    help: 全库唯一，写定后不再改动
    help-en: unique in the whole repo and fixed once written
    type: text
    required: true
  - name: programme
    label: 计划
    label-en: Programme
    type: reference
    of: [programme]
    required: true
  - name: mode
    label: 方式
    label-en: Mode
    type: choice
    choices:
      - value: entrusted
        label: 精准委托管理
        label-en: entrusted management
      - value: mutual
        label: 互助成长项目
        label-en: mutual growth
      - value: pairing
        label: 结对支援
        label-en: pairing
    open: true
    required: true
  - name: number
    label: 序号
    label-en: Number
    help: 名单内的序号
    help-en: the number within its list
    type: integer
    minimum: 1
  - name: recipient
    label: 受援学校
    label-en: Recipient school
    type: reference
    of: [school]
    required: true
  - name: recipient-district
    label: 受援区
    label-en: Recipient district
    type: reference
    of: [district]
    required: true
  - name: supporter
    label: 支援单位
    label-en: Supporter
    type: reference
    of: [school, unit]
  - name: support-district
    label: 支援区
    label-en: Support district
    help: 名单没有此栏的不填
    help-en: left out where the list has no such column
    type: reference
    of: [district]
  - name: project-title
    label: 项目名称
    label-en: Project title
    type: text
  - name: printed
    label: 名单原文
    label-en: As printed
    help: 名单各栏文字，空白处写空；断行连写，行末空格不计
    help-en: the cells of the list, empty where blank; broken lines joined, trailing spaces left off
    type: group
    fields:
      - name: recipient-district
        label: 受援区（区域）
        label-en: Recipient district
        type: text
      - name: recipient-school
        label: 受援学校（学校名称）
        label-en: Recipient school
        type: text
      - name: support-district
        label: 支援区
        label-en: Support district
        type: text
      - name: support-unit
        label: 支援单位（合作单位）
        label-en: Support unit
        type: text
      - name: project-title
        label: 项目名称
        label-en: Project title
        type: text
  - name: raw
    label: 原文字节
    label-en: Raw cells
    help: 只在断行或行末空格使原文与上栏不同时填写
    help-en: only where a line break or a trailing space makes the text differ from the cell above
    type: group
    fields:
      - name: recipient-district
        label: 受援区（区域）
        label-en: Recipient district
        type: prose
      - name: recipient-school
        label: 受援学校（学校名称）
        label-en: Recipient school
        type: prose
      - name: support-district
        label: 支援区
        label-en: Support district
        type: prose
      - name: support-unit
        label: 支援单位（合作单位）
        label-en: Support unit
        type: prose
      - name: project-title
        label: 项目名称
        label-en: Project title
        type: prose
  - name: filled-from
    label: 补自
    label-en: Filled from
    help: 空白处取自同一名单的哪一序号
    help-en: the number of the row of the same list a blank was filled from
    type: group
    fields:
      - name: recipient-district
        label: 受援区（区域）
        label-en: Recipient district
        type: integer
        minimum: 1
      - name: recipient-school
        label: 受援学校（学校名称）
        label-en: Recipient school
        type: integer
        minimum: 1
      - name: support-district
        label: 支援区
        label-en: Support district
        type: integer
        minimum: 1
      - name: support-unit
        label: 支援单位（合作单位）
        label-en: Support unit
        type: integer
        minimum: 1
      - name: project-title
        label: 项目名称
        label-en: Project title
        type: integer
        minimum: 1
  - name: applied-on
    label: 申报日期
    label-en: Applied on
    type: date
  - name: assessed-on
    label: 申报评估日期
    label-en: Assessed on
    type: date
  - name: governance
    label: 管理体制
    label-en: Governance
    type: choice
    choices:
      - value: custody-committee-principal
        label: 托管委员会下的校长负责制
        label-en: principal under a custody committee
      - value: project-targets
        label: 项目目标责任制
        label-en: responsibility for project targets
    open: true
  - name: contents
    label: 结对内容
    label-en: Contents
    type: list
    items: choice
    choices:
      - value: teachers
        label: 教师队伍建设
        label-en: teachers
      - value: curriculum
        label: 课程教学改革
        label-en: curriculum and teaching
      - value: resources
        label: 优质资源共享
        label-en: shared resources
    open: true
  - name: support-mode
    label: 支援形式
    label-en: Mode of support
    type: choice
    choices:
      - value: entrusted-management
        label: 委托管理
        label-en: entrusted management
      - value: integrated-running
        label: 一体办学
        label-en: integrated running
      - value: team-mobility
        label: 组团流动
        label-en: mobility in teams
    open: true
  - name: document
    label: 依据文件
    label-en: Document
    type: reference
    of: [document]
  - name: from
    label: 起始日期
    label-en: From
    help: 可写到年、月或日；作为起点，指其第一天
    help-en: a year, a month or a day; as a start it means the first day
    type: date
  - name: to
    label: 终止日期
    label-en: To
    help: 可写到年、月或日；作为终点，指其最后一天
    help-en: a year, a month or a day; as an end it means the last day
    type: date
constraints:
  - that: to >= from
    message: 终止日期早于起始日期
    message-en: the end is before the start
  - that: recipient.district = recipient-district
    message: 受援区与受援学校的所属区不一致
    message-en: the recipient district is not the district of the recipient school

"""##),
("data/schema/unit.yaml", ##"""
---
id: unit
label: 支援单位
label-en: Support unit
folder: units
territory: district
fields:
  - name: id
    label: 编号
    label-en: Id
    help: 即单位名称
    help-en: the name itself
    type: text
    required: true
  - name: name
    label: 名称
    label-en: Name
    help: 按文件写法
    help-en: as the document writes it
    type: text
    required: true
    unique: true
  - name: unit-type
    label: 类别
    label-en: Type
    type: choice
    choices:
      - value: school
        label: 学校（所属区未载明）
        label-en: school, district not stated
      - value: institute
        label: 研究机构
        label-en: institute
      - value: centre
        label: 中心
        label-en: centre
      - value: society
        label: 学会
        label-en: society
      - value: agency
        label: 事务所
        label-en: agency
      - value: other
        label: 其他
        label-en: other
    open: true
    required: true
  - name: district
    label: 所属区
    label-en: District
    help: 只在文件载明时填写，不从名称推断
    help-en: only where a document states it, never read from the name
    type: reference
    of: [district]
  - name: identity
    label: 身份
    label-en: Identity
    help: 名称所指是否已由人核实
    help-en: whether somebody has confirmed which body the name means
    type: choice
    choices:
      - value: confirmed
        label: 已确认
        label-en: confirmed
      - value: unconfirmed
        label: 待确认
        label-en: unconfirmed
  - name: school
    label: 即学校
    label-en: Is the school
    help: 核实后填写
    help-en: filled in once confirmed
    type: reference
    of: [school]
  - name: ownership
    label: 办学性质
    label-en: Ownership
    type: choice
    choices:
      - value: public
        label: 公办
        label-en: public
      - value: private
        label: 民办
        label-en: private

"""##),
("data/schema/verdict.yaml", ##"""
---
id: verdict
label: 判断
label-en: Verdict
folder: verdicts
fields:
  - name: id
    label: 编号
    label-en: Id
    help: 全库唯一，写定后不再改动
    help-en: unique in the whole repo and fixed once written
    type: text
    required: true
  - name: criterion
    label: 事项
    label-en: Criterion
    type: text
    required: true
  - name: subject
    label: 对象
    label-en: Subject
    type: reference
    required: true
  - name: outcome
    label: 结论
    label-en: Outcome
    type: choice
    choices:
      - value: met
        label: 符合
        label-en: met
      - value: partly
        label: 部分符合
        label-en: partly
      - value: not-met
        label: 不符合
        label-en: not met
      - value: deferred
        label: 暂缓
        label-en: deferred
    required: true
  - name: decided-by
    label: 决定单位
    label-en: Decided by
    help: 作出决定的单位，不写个人姓名
    help-en: the body that decided, never a personal name
    type: reference
    of: [body, school, unit]
    required: true
  - name: decided-on
    label: 决定日期
    label-en: Decided on
    type: date
    required: true
  - name: evidence
    label: 依据材料
    label-en: Evidence
    type: list
    items: text
  - name: statement
    label: 结论原文
    label-en: Statement
    type: prose
  - name: valid-until
    label: 有效期至
    label-en: Valid until
    type: date
  - name: supersedes
    label: 取代
    label-en: Supersedes
    type: reference
    of: [verdict]
constraints:
  - that: valid-until >= decided-on
    message: 有效期早于决定日期
    message-en: it ends before it was decided

"""##),
("docs/findings.md", ##"""
# 检查结果的代号 · The codes of findings

<!-- Read by FindingCatalogue and embedded in the programme. Each entry: `### code`; what it means, Chinese and English; the example;
     `怎么办：` and `What to do:`; the example put right. FindingCatalogueTests runs every example. -->

`eduplan` 指出的每一个问题都带一个代号，写在方括号里，如 `error[records.tab]`。代号写定后不再改动。这一页按代号说明：是什么意思，
为什么这样规定，怎样改。装好的程序里也能查：`eduplan explain records.tab`。

`error` 是错误，改好之前检查通不过；`warning` 是提醒，`note` 是说明，都不妨碍使用。

每个代号下面先是一个有问题的例子，最后是改好的样子（没有的，是因为改法要看具体情况）。例子标明文件名的，放进一个空的数据仓库
（`data/eduplan.yaml` 里只有 `format: 1`）就会出现这个问题；没有写命令的，用 `eduplan check` 查出。每一类开头列出的文件，
是这一类各个例子共用的。例子只写要紧的几行，所以可能同时缺别的字段。标作 `bytes` 的例子里，`\xHH` 是一个看不见或不是 UTF-8 的
字节，行末的 `\` 表示这一行没有换行。单独一行的 `…` 表示略去若干行。

Every problem that `eduplan` points out carries a code in brackets, as in `error[records.tab]`. Codes are for keeps. This page says for
each what it means, why the rule is there, and what to do. An installed programme knows it too: `eduplan explain records.tab`.

An `error` must be mended before the check passes; a `warning` and a `note` keep nobody from working.

Below each code stands an example that has the problem, and at the end the same put right (where it is missing, it depends). An example
that names its file shows the problem in an otherwise empty repo (`data/eduplan.yaml` holds `format: 1`); unless a command is given,
`eduplan check` finds it. Files listed at the beginning of a group belong to all examples of the group. Examples show the lines that
matter, so other fields may be missing too. In examples marked `bytes`, `\xHH` is a byte that cannot be seen or is no UTF-8, and a `\` at
the end of a line means that no line break follows. A line `…` stands for lines left out.

## records

记录文件的写法。写法是 YAML 的一小部分，凡是不同的工具可能读出不同意思的写法都不接受。一条记录里有这样的错误，整条记录就不读，
别的记录照读。完整的写法见 [docs/records.md](records.md)。

How record files are written: a small part of YAML, without anything that tools may read in different ways. A record with such an error
is not read at all; the others are. The whole format is in [docs/records.md](records.md).

### records.alias

`*名称` 在 YAML 里是“同上面那一处一样”的意思。这样的引用读的人要往回找，改一处会牵动别处，所以不用。

In YAML, `*name` means "the same as up there". A reader has to look for it, and a change in one place changes another, so it is not used.

```yaml
name: *甲
```

怎么办：把值写全；文字本来就以 `*` 开头的，加引号。

What to do: write the value out; quote a text that really starts with `*`.

```yaml
name: '*甲'
```

### records.anchor

`&名称` 在 YAML 里给一个值起名，好让别处引用。记录里每个值都写全，不起名。

In YAML, `&name` names a value so that others can refer to it. In records every value is written out, and none is named.

```yaml
name: &甲 乙校
```

怎么办：删去 `&名称`；文字本来就以 `&` 开头的，加引号。

What to do: remove `&name`; quote a text that really starts with `&`.

```yaml
name: 乙校
```

### records.block-blank-line

`|` 下面的几行文字里，有一行只有空格，而且比文字的缩进还长。看不见的空格会算进文字里，所以不接受。

Within a text after `|`, a line has nothing but spaces, and more of them than the indentation. Spaces nobody can see would become part of the text.

```bytes
goals: |
  甲
\x20\x20\x20\x20
  乙
```

怎么办：把这一行清空。也可以用 `eduplan fmt` 改。

What to do: make the line empty. `eduplan fmt` does it, too.

```yaml
goals: |
  甲

  乙
```

### records.block-indentation

`|` 下面的文字，每行应比上面的键多缩进正好两个空格。

A text after `|` is indented by exactly two spaces more than its key.

```yaml
goals: |
    甲
```

怎么办：改成缩进两个空格。段首要空两格的，用全角空格。

What to do: indent by two spaces. A paragraph that is to start further in starts with full-width spaces.

```yaml
goals: |
  甲
```

### records.block-indicator

几行的文字只有 `|`（末尾有换行）和 `|-`（末尾没有换行）两种写法；`|+`、`|2` 之类容易看错，不用。

A text of several lines starts with `|` (a line end at its end) or `|-` (none). Others, such as `|+` or `|2`, are easily misread.

```yaml
goals: |+
  甲
```

怎么办：写成 `|` 或 `|-`。开头有空格或末尾有几个换行的文字，用双引号。

What to do: write `|` or `|-`. A text with spaces at its start or several line ends at its end goes into double quotes.

```yaml
goals: |
  甲
```

### records.block-starts-empty

`|` 的下一行是空的。文字从哪里开始，不同的工具看法不同，所以从紧接的一行写起。

The line below `|` is empty. Tools disagree on where such a text starts, so it starts on the very next line.

```yaml
goals: |

  甲
```

怎么办：删去这个空行。

What to do: remove the empty line.

```yaml
goals: |
  甲
```

### records.byte-order-mark

文件开头有一个看不见的标记（BOM），多半是记事本加的。后面就是 `---` 时只提醒；否则有的工具会读错，算错误。

The file starts with an invisible mark (BOM), as some Windows editors write it. Before `---` it is a warning; elsewhere some tools misread the file, and it is an error.

```bytes
\xEF\xBB\xBF---
id: 甲
```

怎么办：另存为“UTF-8”，不要选“带 BOM 的 UTF-8”。也可以用 `eduplan fmt` 改。

What to do: save the file as UTF-8 without a byte order mark. `eduplan fmt` does it, too.

```yaml
---
id: 甲
```

### records.character-in-key

键（冒号前面的名称）只由文字、数字和 `_` `-` `.` 组成，不能有空格、括号等。也可能是上面一段文字的下一行被当成了新的键。

A key, the name before the colon, has only letters, digits, `_`, `-` and `.`. Perhaps the line was to continue the text above it.

```yaml
校名（全称）: 乙校
```

怎么办：改键的名称；若是上面文字的下一行，在上面用 `|`，把这一行缩进两格。

What to do: choose another name; if the line belongs to the text above, write `|` there and indent this line by two spaces.

```yaml
校名全称: 乙校
```

### records.colon-in-value

没有加引号的值里有“冒号加空格”，或以冒号结尾，看起来像是又一个键。

A value without quotes holds a colon and a space, or ends in a colon, and so looks like one more key.

```yaml
name: 时间: 上午
```

怎么办：给值加单引号，或改用全角冒号；若真是另一个键，另起一行。

What to do: put the value in single quotes, or use a full-width colon; if it is another key, start a new line.

```yaml
name: '时间: 上午'
```

### records.cut-by-comment

空格加 `#` 会被当成注释的开头，后面的文字就丢了。注释要写成 `# `（井号加空格），这样一看就知道是注释。

A space and `#` start a comment, and what follows would be lost. A comment is written `# `, with a space, so that nobody doubts it.

```yaml
name: 乙校 #3
```

怎么办：是文字，给值加引号；是注释，在 `#` 后面加空格。

What to do: quote the value if it is text; if it is a comment, put a space after `#`.

```yaml
name: '乙校 #3'
```

### records.directive

以 `%` 开头的是给 YAML 工具的指令，记录文件里不用。

A line that starts with `%` is a directive for YAML tools. Record files have none.

```yaml
%YAML 1.2
---
id: 甲
```

怎么办：删去这一行。

What to do: delete the line.

```yaml
---
id: 甲
```

### records.document-end

`...` 在 YAML 里表示一篇的结束。记录之间只用 `---` 分开。

In YAML, `...` ends a document. Records are set apart by `---` alone.

```yaml
id: 甲
...
```

怎么办：删去这一行。

What to do: delete the line.

```yaml
id: 甲
```

### records.duplicate-key

同一条记录里同一个键写了两次，不知道哪一个算数。常见的原因是两条记录之间漏了 `---`。

A record has the same key twice, and nobody can say which one counts. Often a `---` is missing between two records.

```yaml
id: 甲
name: 甲校
id: 乙
```

怎么办：只留一个；若是两条记录，中间写一行 `---`。

What to do: keep one of them; between two records write a line `---`.

```yaml
id: 甲
name: 甲校
---
id: 乙
```

### records.empty-block

写了 `|`，下面却没有文字。

There is a `|`, but no text below it.

```yaml
goals: |
id: 甲
```

怎么办：在下一行缩进两格写文字；没有内容就不写 `|`。

What to do: write the text on the next line, indented by two spaces; with nothing to say, leave `|` out.

```yaml
goals:
id: 甲
```

### records.empty-item

列表里有一项是空的，不知道是漏写了还是多余的。

A list has an empty item; it may be forgotten or superfluous.

```yaml
items:
  -
  - 乙
```

怎么办：写出值，或删去这一行。

What to do: write the value, or delete the line.

```yaml
items:
  - 乙
```

### records.empty-list-item

写在一行里的列表有一项是空的，多半是多了一个逗号。

A list on one line has an empty item, mostly from a comma too many.

```yaml
aliases: [黄浦, ]
```

怎么办：删去多余的逗号。

What to do: remove the superfluous comma.

```yaml
aliases: [黄浦]
```

### records.empty-record

一个 `---` 后面没有记录就又是 `---`，或文件到此结束。

Nothing stands between a `---` and the next one, or the end of the file.

```yaml
---
id: 甲
---
```

怎么办：删去多余的 `---`。

What to do: delete the superfluous `---`.

```yaml
---
id: 甲
```

### records.escaped-non-character

双引号里的 `\u` 后面不是一个完整的字符：超出四位的字符（如表情符号）不能拆成两个四位来写。

The code after `\u` is no whole character: those with more than four digits, such as emoji, are not written as two halves.

```yaml
name: "\uD83D\uDE00"
```

怎么办：直接写出这个字符，或用 `\U` 加八位。

What to do: write the character itself, or `\U` with eight digits.

```yaml
name: "\U0001F600"
```

### records.folded-block

`>` 会把几行并成一行，并在每个换行处加一个空格；中文因此被空格隔开，所以不用。

After `>`, lines are joined with a space at each line end. In Chinese that puts spaces where none belong, so it is not used.

```yaml
goals: >
  第一行
  第二行
```

怎么办：改用 `|`；文字本来就以 `>` 开头的，加引号。

What to do: use `|`; quote a text that really starts with `>`.

```yaml
goals: |
  第一行
  第二行
```

### records.forbidden-character

文件里有看不见的控制字符，如从别处复制时带来的。它看不出来，却会使两个一样的名称变得不一样。

The file holds an invisible control character, perhaps copied along from elsewhere. Nobody sees it, and it makes equal names unequal.

```bytes
name: 甲\x00乙
```

怎么办：删去这个字符；真要用的，在双引号里按提示写成 `\u` 加四位。

What to do: delete it; if it is needed, write it in double quotes as `\u` and four digits, as the message says.

```yaml
name: 甲乙
```

### records.fullwidth-colon

键后面是全角冒号“：”。记录里键和值之间是半角冒号加一个空格。

A full-width colon follows the key. Between key and value stand an ASCII colon and a space.

```yaml
id：静安区
```

怎么办：改成半角冒号加空格。也可以用 `eduplan fmt` 改。

What to do: write an ASCII colon and a space. `eduplan fmt` does it, too.

```yaml
id: 静安区
```

### records.indentation

这一行缩进的空格数不对。每一层缩进正好两个空格；一行写不下的值也不能直接接到下一行。

The line is not indented as it should be: two spaces a level. Nor may a value simply run on to the next line.

```yaml
name: 上海市
  静安区
```

怎么办：改成每层两个空格；几行的文字用 `|`。

What to do: indent by two spaces a level; write a text of several lines after `|`.

```yaml
name: |
  上海市
  静安区
```

### records.inline-mapping

`{键: 值}` 把几个键挤在一行里，改动时不容易看清，不用。

`{key: value}` squeezes several keys into a line, where changes are hard to see. It is not used.

```yaml
lead: {name: 甲, role: 校长}
```

怎么办：每个键一行，缩进两格；文字本来就以 `{` 开头的，加引号。

What to do: give each key a line, indented by two spaces; quote a text that really starts with `{`.

```yaml
lead:
  name: 甲
  role: 校长
```

### records.item-among-keys

在应当是“键: 值”的地方出现了列表项。

A list item stands where `key: value` was expected.

```yaml
id: 甲
- 乙
```

怎么办：把列表写在它的键下面。

What to do: write the list below its key.

```yaml
id: 甲
items:
  - 乙
```

### records.item-on-key-line

列表项和键写在了同一行。

A list item stands on the line of its key.

```yaml
items: - 甲
```

怎么办：列表从下一行写起；文字本来就以 `- ` 开头的，加引号。

What to do: start the list on the next line; quote a text that really starts with `- `.

```yaml
items:
  - 甲
```

### records.key-too-long

键超过 255 个字节（八十五个汉字）。这么长的多半是内容，不是名称。

The key is longer than 255 bytes, that is 85 Chinese characters. So much is content rather than a name.

```yaml
本校在区教育局指导下开展的本校在区教育局指导下开展的本校在区教育局指导下开展的本校在区教育局指导下开展的本校在区教育局指导下开展的本校在区教育局指导下开展的本校在区教育局指导下开展的本校在区: 甲
```

怎么办：缩短键，把内容写成值。

What to do: shorten the key; the long text belongs into the value.

```yaml
goals: 本校在区教育局指导下开展的……
```

### records.keyword-key

`yes` `no` `on` `off` `true` `null` 等不能作键：有的 YAML 工具会把它们读成“是”“否”或空。

`yes`, `no`, `on`, `off`, `true`, `null` and the like cannot be keys: some YAML tools read them as yes, no or nothing.

```yaml
on: 2023-12
```

怎么办：换一个名称。

What to do: choose another name.

```yaml
decided-on: 2023-12
```

### records.last-entry

要删去的是列表的一组里仅有的一项；删了就剩下空的一组，写不成文件。改写记录时才会出现。

What was to be removed is the only entry of an item of a list; an empty one cannot be written. It arises when a record is edited.

```console
$ eduplan set 小组 members.0.role=
```

```yaml data/schema/team.yaml
---
id: team
label: 团队
label-en: Team
folder: teams
fields:
  - name: id
    type: text
    required: true
  - name: members
    label: 成员
    label-en: Members
    type: list
    items: group
    fields:
      - name: role
        label: 职务
        label-en: Role
        type: text
      - name: days
        label: 天数
        label-en: Days
        type: integer
```

```yaml data/teams.yaml
---
id: 小组
members:
  - role: 组长
```

怎么办：删去整个一项（`members.0=`），或先写好这一组的别的内容。

What to do: remove the whole item (`members.0=`), or write something else into it first.

```yaml data/teams.yaml
---
id: 小组
members:
  - role: 组长
    days: 3
```

### records.leading-character

不加引号的文字不能以 `@`、反引号、`,`、`]` 等符号开头，它们在 YAML 里另有用处。

A text without quotes cannot start with a sign such as `@`, a backquote, `,` or `]`, which YAML keeps for other uses.

```yaml
name: @甲
```

怎么办：给值加单引号。

What to do: put the value in single quotes.

```yaml
name: '@甲'
```

### records.lone-dash

值只有一个 `-`，看不出是“没有”还是一个列表的开头。

The value is a single `-`: it may mean "none" or begin a list.

```yaml
phone: -
```

怎么办：没有值就空着；真是文字 `-`，加引号。

What to do: leave the value out; quote it if it is really the text `-`.

```yaml
phone:
```

### records.missing-comma

写在一行里的列表，两项之间缺逗号。

Two items of a list on one line have no comma between them.

```yaml
items: ["甲" "乙"]
```

怎么办：项与项之间用半角逗号隔开。

What to do: separate the items with ASCII commas.

```yaml
items: ["甲", "乙"]
```

### records.missing-separator

一个列表结束后又写了键，而两者之间没有 `---`。

Keys follow a list that is a record of its own, without `---` between them.

```yaml
- 甲
- 乙
id: 丙
```

怎么办：下一条记录前写一行 `---`。

What to do: write a line `---` before the next record.

```yaml
- 甲
- 乙
---
id: 丙
```

### records.no-final-line-break

文件最后一行没有换行，多半不要紧，只提醒；以 `|` 文字结束的文件，文字末尾有没有换行因此不定，算错误。

The last line has no line break. Mostly that is a warning; where the file ends in a text after `|`, the text's own end becomes uncertain, and it is an error.

```bytes
---
id: 甲\
```

怎么办：在文件末尾按一次回车。也可以用 `eduplan fmt` 改。

What to do: end the file with a line break. `eduplan fmt` does it, too.

```yaml
---
id: 甲
```

### records.no-key

这里应是“键: 值”，而这一行开头的字符不能作键的开头；键以文字或 `_` 开头。

Here `key: value` was expected, but the line starts with something that no key starts with: keys begin with a letter or `_`.

```yaml
1st: 甲
```

怎么办：换一个以文字开头的键；若是上面文字的下一行，在上面用 `|` 并缩进。

What to do: start the key with a letter; if the line belongs to the text above, write `|` there and indent it.

```yaml
first: 甲
```

### records.no-space-after-colon

键的冒号后面没有空格（或是一个制表符）。

No space, or a tab, follows the colon of a key.

```yaml
id:甲
```

怎么办：冒号后面加一个空格。也可以用 `eduplan fmt` 改。

What to do: put a space after the colon. `eduplan fmt` does it, too.

```yaml
id: 甲
```

### records.no-space-before-comment

值后面的注释和值之间没有空格，看不出 `#` 是不是值的一部分。

No space stands between a value and the comment after it, so that `#` may belong to the value.

```yaml
name: "甲"# 注释
```

怎么办：在 `#` 前面加一个空格。也可以用 `eduplan fmt` 改。

What to do: put a space before `#`. `eduplan fmt` does it, too.

```yaml
name: "甲" # 注释
```

### records.no-such-place

要改写的位置在记录里不存在，多半是列表没有那么多项。改写记录时才会出现。

The place that was to be changed is not in the record; mostly the list has fewer items. It arises when a record is edited.

```console
$ eduplan set 宝山区 aliases.2=宝山县
```

```yaml data/districts.yaml
---
id: 宝山区
name: 宝山区
aliases: [宝山]
```

怎么办：列表的项从 0 数起，末尾加一项用 `+=`。

What to do: items of a list count from 0; `+=` adds one at the end.

```yaml data/districts.yaml
---
id: 宝山区
name: 宝山区
aliases: [宝山, 宝山乡]
```

### records.not-utf8

文件里有不是 UTF-8 的字节，多半是用 GBK 保存的。猜错编码会把字变成别的字，所以不猜。

The file holds bytes that are no UTF-8; perhaps it was saved as GBK. A wrong guess would turn characters into others, so nothing is guessed.

```bytes
name: \xBC\xD7
```

怎么办：用编辑器打开，确认文字没有变，另存为 UTF-8。

What to do: open it in an editor, see that the text is right, and save it as UTF-8.

```yaml
name: 甲
```

### records.not-writable

要写入的值，记录文件的写法表示不了，如列表里直接又是列表。只在程序改写记录时出现。

The value to be written cannot be put into a record file, such as a list directly within a list. It arises only when the programme edits a record.

```yaml
items:
  - 甲
```

怎么办：列表里不再放列表；键由文字、数字和 `_` `-` `.` 组成；最多 64 层。

What to do: no lists directly within lists; keys of letters, digits, `_`, `-` and `.`; at most 64 levels.

### records.null-word

不加引号的 `~`、`null` 在 YAML 里表示“没有”，不是文字。

Without quotes, `~` and `null` mean "nothing" in YAML, not a text.

```yaml
name: ~
```

怎么办：没有值就空着；若是文字，加引号。

What to do: leave the value out; quote it if it is a text.

```yaml
name:
```

### records.question-key

`? 键` 是 YAML 的另一种写键的方法，不用。

`? key` is another way of YAML to write a key. It is not used.

```yaml
? 编号: 甲
```

怎么办：写成“键: 值”。

What to do: write `key: value`.

```yaml
编号: 甲
```

### records.quoted-key

键不加引号。

Keys are written without quotes.

```yaml
"id": 甲
```

怎么办：去掉引号。

What to do: remove the quotes.

```yaml
id: 甲
```

### records.space-before-colon

键和冒号之间有空格。

A space stands between key and colon.

```yaml
id : 甲
```

怎么办：删去冒号前面的空格。也可以用 `eduplan fmt` 改。

What to do: remove the space before the colon. `eduplan fmt` does it, too.

```yaml
id: 甲
```

### records.spaces-after-dash

列表项的 `-` 和后面的键之间不止一个空格，下面各行就对不齐。

More than one space stands between `-` and a key, and the lines below it no longer line up.

```yaml
items:
  -   name: 甲
```

怎么办：只留一个空格。

What to do: leave exactly one space.

```yaml
items:
  - name: 甲
```

### records.tab

缩进或间隔用了制表符（Tab 键）。制表符有多宽，各个编辑器不同，缩进因此看不准，所以只用空格。

A tab stands where spaces belong. Editors show tabs at different widths, so that nobody can rely on what the indentation looks like.

```bytes
id: 甲
goals:
\x09name: 乙
```

怎么办：换成空格；文字里真要有制表符的，在双引号里写 `\t`。

What to do: use spaces; for a tab within a text write `\t` in double quotes.

```yaml
id: 甲
goals:
  name: 乙
```

### records.tag

`!!str` 这样的标签指定值的类型。类型由种类的定义决定，不写在记录里。

A tag such as `!!str` says what type a value has. Types are declared with the kind, not in records.

```yaml
name: !!str 甲
```

怎么办：删去标签；文字本来就以 `!` 开头的，加引号。

What to do: remove the tag; quote a text that really starts with `!`.

```yaml
name: 甲
```

### records.text-after-block-mark

`|` 后面同一行还有别的内容；几行的文字从下一行写起。

Something follows `|` on its line; the text starts on the next line.

```yaml
goals: | 甲
```

怎么办：把文字移到下一行，缩进两格；只有一行的，去掉 `|`。

What to do: move the text to the next line, indented by two spaces; leave `|` out for a single line.

```yaml
goals: |
  甲
```

### records.text-after-marker

`---` 那一行还有别的内容。

There is more on the line of `---`.

```yaml
--- id: 甲
```

怎么办：记录从下一行写起。

What to do: start the record on the next line.

```yaml
---
id: 甲
```

### records.text-after-value

值已经结束（如引号已经关上），后面还有文字。

The value has ended, with a closing quote perhaps, and more text follows.

```yaml
name: "甲"乙
```

怎么办：把整个值放进引号；单引号里的 `'` 写成 `''`，双引号里的 `"` 写成 `\"`。

What to do: put the whole value in quotes; within them write `''` for `'` and `\"` for `"`.

```yaml
name: '"甲"乙'
```

### records.too-deep

一层套一层超过 64 层，已经没有人看得清。

Levels are nested more than 64 deep, which nobody can read any more.

```yaml
a1:
  a2:
…
```

怎么办：把内层拆成单独的记录。

What to do: move the inner levels into records of their own.

### records.too-large

一个文件超过 4 GiB，程序不读。

The file is larger than 4 GiB and is not read.

```yaml
---
id: 甲
…
```

怎么办：把记录分到几个文件。

What to do: spread the records over several files.

### records.too-many-findings

一个文件的问题超过 1000 个，从这里起不再读。多半是整个文件不对，如不是记录文件。

A file has more than 1,000 findings and is not read any further. Most likely all of it is wrong: perhaps it is no record file.

```yaml
id：甲
名称：乙
…
```

怎么办：先改前面的，再检查一次。

What to do: mend the first ones, then check again.

### records.unclosed-list

写在一行里的列表没有 `]`。

A list on one line has no `]`.

```yaml
items: [甲, 乙
```

怎么办：补上 `]`，或改成每项一行；文字本来就以 `[` 开头的，加引号。

What to do: add `]`, or give each item a line; quote a text that really starts with `[`.

```yaml
items: [甲, 乙]
```

### records.unclosed-quote

引号在这一行里没有结束。引号里的文字不能换行。

A quote does not end on its line. A quoted text has no line breaks.

```yaml
name: "甲
```

怎么办：补上引号；几行的文字用 `|`。

What to do: close the quote; write a text of several lines after `|`.

```yaml
name: "甲"
```

### records.unfinished-key

键后面没有冒号。也可能是上面一段文字的下一行。

No colon follows the key. Perhaps the line was to continue the text above.

```yaml
name: 第一行
第二行没有冒号
```

怎么办：写成“键: 值”；几行的文字在上一个键后面用 `|`。

What to do: write `key: value`; for a text of several lines write `|` after the key above.

```yaml
name: |
  第一行
  第二行没有冒号
```

### records.unknown-escape

双引号里反斜杠后面的字符没有意思。只认 `\"` `\\` `\n` `\r` `\t` `\uXXXX` `\UXXXXXXXX`。

In double quotes, the character after a backslash means nothing. Known are `\"` `\\` `\n` `\r` `\t` `\uXXXX` `\UXXXXXXXX`.

```yaml
name: "C:\数据"
```

怎么办：文字里有反斜杠时用单引号。

What to do: use single quotes for a text with backslashes.

```yaml
name: 'C:\数据'
```

### records.unquoted-list-item

写在一行里的列表，项里有冒号或括号等，看不出是文字还是别的结构。

An item of a list on one line holds a colon, a bracket or the like, and may be read as something other than text.

```yaml
items: [甲: 乙]
```

怎么办：给这一项加引号，或改成每项一行。

What to do: quote the item, or give each item a line.

```yaml
items: ['甲: 乙']
```

### records.value-on-next-line

值没有写在键的那一行，而是写到了下一行。

The value stands on the line below its key instead of behind the colon.

```yaml
items:
  [甲, 乙]
```

怎么办：把值移到冒号后面。

What to do: move the value up behind the colon.

```yaml
items: [甲, 乙]
```

### records.wide-space

缩进里有全角空格或不换行空格。看起来是空格，却不算缩进。

The indentation has a full-width or no-break space: it looks like a space, but does not indent.

```bytes
lead:
\xE3\x80\x80name: 甲
```

怎么办：换成半角空格。

What to do: indent with plain spaces.

```yaml
lead:
  name: 甲
```

## schema

一条记录的字段是否写得对；以及种类的定义（`data/schema/`）本身写得对不对。有哪些种类和字段，见 [docs/data.md](data.md)。

Whether the fields of a record are right, and whether the kinds themselves (`data/schema/`) are. [docs/data.md](data.md) lists kinds and fields.

### schema.ambiguous-text

这个字段是文字，可是写出来像数字、日期或是非值。`eduplan` 照文字读，别的 YAML 工具却会读成别的，例如把 `0123` 读成一个数，丢掉前面的零。只是提醒。

The field is a text that looks like a number, a date or a boolean. `eduplan` reads it as text; other YAML tools would make `0123` a number without its zero. A warning.

```yaml data/schools.yaml
---
id: 甲区/0123
district: 甲区
name: 0123
```

怎么办：加单引号。也可以用 `eduplan fmt` 改。

What to do: put it in single quotes. `eduplan fmt` does it, too.

```yaml data/schools.yaml
---
id: 甲区/0123
district: 甲区
name: '0123'
```

### schema.bad-attribute

种类定义里的一项写得不是它该有的样子，例如 `required` 只能是 `true` 或 `false`。

An attribute of a kind is not what it should be: `required`, for one, is `true` or `false`.

```yaml data/schema/house.yaml
---
id: house
label: 房屋
label-en: House
folder: houses
fields:
  - name: id
    type: text
    required: 是
```

怎么办：按提示写。

What to do: write what the message says.

```yaml data/schema/house.yaml
---
id: house
label: 房屋
label-en: House
folder: houses
fields:
  - name: id
    type: text
    required: true
```

### schema.bad-boolean

这个字段只能是 `true`（是）或 `false`（否）。不接受“是”“yes”之类，免得各写各的。

The field is `true` or `false` and nothing else, so that everybody writes it the same.

```yaml data/schools.yaml
---
id: 甲区/乙校
newly-opened: 是
```

怎么办：写 `true` 或 `false`；不知道就不写。

What to do: write `true` or `false`; leave it out if you do not know.

```yaml data/schools.yaml
---
id: 甲区/乙校
newly-opened: true
```

### schema.bad-date

不是日期，或没有这一天。日期写到年、月或日都可以，知道到哪一级就写到哪一级。

This is no date, or there is no such day. A date may be written to the year, the month or the day, as far as it is known.

```yaml data/memberships.yaml
---
id: m1
from: 2023-02-30
```

怎么办：写成 `2023`、`2023-02` 或 `2023-02-28`。

What to do: write `2023`, `2023-02` or `2023-02-28`.

```yaml data/memberships.yaml
---
id: m1
from: 2023-02-28
```

### schema.bad-deadline

要求的期限写法不对。期限是一个日期，或从起算日算起的一段时间，或 `unspecified`（文件没有写明）。

This is no deadline. A deadline is a date, a length of time from the start, or `unspecified` where the document states none.

```yaml data/requirements.yaml
---
id: r
due: 2017年
```

怎么办：写 `2017`、`2017-12-31`、`start + 18 months` 或 `unspecified`。

What to do: write `2017`, `2017-12-31`, `start + 18 months` or `unspecified`.

```yaml data/requirements.yaml
---
id: r
due: 2017
```

### schema.bad-decimal

这个字段是一个数，可以有小数；不写单位、中文数字和千位分隔符。

The field is a number, with a fraction or not, without units, words or separators of thousands.

```yaml data/funds.yaml
---
id: f1
amount: 一万元
```

怎么办：只写数，如 `10000` 或 `12.5`。

What to do: write the number alone, such as `10000` or `12.5`.

```yaml data/funds.yaml
---
id: f1
amount: 10000
```

### schema.bad-form

种类定义里 `form` 的花括号中写了这个种类没有的字段。

The `form` of a field names a field in braces that the kind does not have.

```yaml data/schema/house.yaml
---
id: house
label: 房屋
label-en: House
folder: houses
fields:
  - name: id
    type: text
    form: '{street}/{number}'
  - name: street
    type: text
```

怎么办：花括号里写本种类的字段，或补上这个字段。

What to do: name fields of the kind in the braces, or add the field.

```yaml data/schema/house.yaml
---
id: house
label: 房屋
label-en: House
folder: houses
fields:
  - name: id
    type: text
    form: '{street}/{number}'
  - name: street
    type: text
  - name: number
    type: text
```

### schema.bad-integer

这个字段是整数：只写数字，不写单位、小数和中文数字。

The field is a whole number: digits alone, without units, fractions or words.

```yaml data/surveys.yaml
---
id: s1
valid: 38份
```

怎么办：只写数字，如 `38`。

What to do: write digits only, such as `38`.

```yaml data/surveys.yaml
---
id: s1
valid: 38
```

### schema.bad-pattern

种类定义里的 `pattern` 不是这里能用的正则表达式（描述文字样子的式子）。

The `pattern` of a field is no regular expression, a formula for what a text looks like, that works here.

```yaml data/schema/house.yaml
---
id: house
label: 房屋
label-en: House
folder: houses
fields:
  - name: id
    type: text
    pattern: '([a-z]+'
```

怎么办：检查括号和反斜杠；能用的符号见提示。

What to do: check brackets and backslashes; the message lists what works.

```yaml data/schema/house.yaml
---
id: house
label: 房屋
label-en: House
folder: houses
fields:
  - name: id
    type: text
    pattern: '([a-z]+)'
```

### schema.bad-percent

这个字段是百分数，要带 `%`。`85` 和 `85%` 相差一百倍，所以不猜。

The field is a percentage and needs its `%`. Between `85` and `85%` lies a factor of a hundred, so nothing is guessed.

```yaml data/schema/house.yaml
---
id: house
label: 房屋
label-en: House
folder: houses
fields:
  - name: id
    type: text
    required: true
  - name: used
    type: percent
```

```yaml data/houses.yaml
---
id: 甲
used: 85
```

怎么办：写成 `85%`。

What to do: write `85%`.

```yaml data/houses.yaml
---
id: 甲
used: 85%
```

### schema.bad-period

这个字段是一段时间的长度：一个整数、一个空格、一个英文单位。

The field is a length of time: a whole number, a space and a unit.

```yaml data/schema/house.yaml
---
id: house
label: 房屋
label-en: House
folder: houses
fields:
  - name: id
    type: text
    required: true
  - name: lease
    type: period
```

```yaml data/houses.yaml
---
id: 甲
lease: 三年
```

怎么办：写成 `3 years`、`18 months` 或 `90 days`。

What to do: write `3 years`, `18 months` or `90 days`.

```yaml data/houses.yaml
---
id: 甲
lease: 3 years
```

### schema.bad-quantity

这个字段是数或百分数。“左右”“以上”不写在这里：至少、至多、约数各有字段。

The field is a number or a percentage. "At least", "at most" and "about" have fields of their own.

```yaml data/requirements.yaml
---
id: r
at-least: 250所以上
```

怎么办：写成 `250` 或 `25%`。

What to do: write `250` or `25%`.

```yaml data/requirements.yaml
---
id: r
at-least: 250
```

### schema.duplicate-field

一个种类把同一个字段定义了两次。

A kind declares a field twice.

```yaml data/schema/house.yaml
---
id: house
label: 房屋
label-en: House
folder: houses
fields:
  - name: id
    type: text
  - name: id
    type: text
```

怎么办：只留一个。

What to do: keep one of them.

```yaml data/schema/house.yaml
---
id: house
label: 房屋
label-en: House
folder: houses
fields:
  - name: id
    type: text
```

### schema.duplicate-folder

两个种类用了同一个文件夹，那里的记录就不知道是哪一种。

Two kinds share a folder, so nobody could say of which kind its records are.

```yaml data/schema/house.yaml
---
id: house
label: 房屋
label-en: House
folder: schools
fields:
  - name: id
    type: text
```

怎么办：给每个种类自己的文件夹。

What to do: give each kind a folder of its own.

```yaml data/schema/house.yaml
---
id: house
label: 房屋
label-en: House
folder: houses
fields:
  - name: id
    type: text
```

### schema.duplicate-kind

两个文件定义了同名的种类，不知道以哪一个为准。

Two declarations give a kind the same name, and nobody can say which one holds.

```yaml data/schema/house.yaml
---
id: house
label: 房屋
label-en: House
folder: houses
fields:
  - name: id
    type: text
---
id: house
label: 楼房
label-en: Building
folder: buildings
fields:
  - name: id
    type: text
```

怎么办：只留一个，或给另一个改名。

What to do: keep one, or rename the other.

```yaml data/schema/house.yaml
---
id: house
label: 房屋
label-en: House
folder: houses
fields:
  - name: id
    type: text
```

### schema.first-field

种类的第一个字段应当是 `id`：每条记录都有编号，并且写在最前面。

The first field of a kind is `id`: every record has one, and it comes first.

```yaml data/schema/house.yaml
---
id: house
label: 房屋
label-en: House
folder: houses
fields:
  - name: name
    type: text
  - name: id
    type: text
```

怎么办：把 `id` 移到最前面。

What to do: put `id` first.

```yaml data/schema/house.yaml
---
id: house
label: 房屋
label-en: House
folder: houses
fields:
  - name: id
    type: text
  - name: name
    type: text
```

### schema.form

这个字段由别的字段组成，两边却不一致。例如学校的编号是“区/校名”，区或校名改了，编号也要一致。

The field is made of others, and they do not agree. The id of a school, for one, is its district, a slash and its name.

```yaml data/schools.yaml
---
id: 甲区/乙校
district: 甲区
name: 丙校
```

怎么办：写成提示里的样子，或改正那几个字段。编号写定后一般不改：校名改了，先问负责人。

What to do: write what the message says, or correct the fields it is made of. Ids are meant to stay: ask whoever answers for the data.

```yaml data/schools.yaml
---
id: 甲区/乙校
district: 甲区
name: 乙校
```

### schema.missing-attribute

种类的定义缺少必要的一项，例如选择型的字段没有列出可选的值。

A kind's declaration lacks something it needs, such as the values of a field of type `choice`.

```yaml data/schema/house.yaml
---
id: house
label: 房屋
label-en: House
folder: houses
fields:
  - name: id
    type: text
  - name: use
    type: choice
```

怎么办：补上这一项。

What to do: add it.

```yaml data/schema/house.yaml
---
id: house
label: 房屋
label-en: House
folder: houses
fields:
  - name: id
    type: text
  - name: use
    type: choice
    choices:
      - value: school
        label: 校舍
        label-en: school building
```

### schema.missing-field

缺少必填的字段。没有它，这条记录不知道说的是谁、是什么。

A required field is missing; without it nobody knows what the record is about.

```yaml data/districts.yaml
---
id: 甲区
```

怎么办：补上提示里的字段。

What to do: add the field that the message names.

```yaml data/districts.yaml
---
id: 甲区
name: 甲区
```

### schema.no-mapping

这条记录不是由“字段: 值”组成的，例如是一个列表。

The record is not made of `field: value` lines; it may be a list.

```yaml data/districts.yaml
---
- 甲区
- 乙区
```

怎么办：每条记录以 `---` 开头，下面逐行写“字段: 值”。

What to do: start each record with `---` and write one `field: value` a line.

```yaml data/districts.yaml
---
id: 甲区
name: 甲区
---
id: 乙区
name: 乙区
```

### schema.out-of-range

这个数超出了字段允许的范围，多半是笔误。

The number is outside what the field allows; most likely a slip.

```yaml data/surveys.yaml
---
id: s1
valid: -38
```

怎么办：核对这个数。

What to do: check the number.

```yaml data/surveys.yaml
---
id: s1
valid: 38
```

### schema.pattern

这个字段的样子是定好的，这里写得不一样。例如计划的编号只用小写字母、数字和连字符。

The field has a set form, and this is written otherwise. The id of a programme, for one, has lower-case letters, digits and hyphens.

```yaml data/programmes.yaml
---
id: Plan_2024
title: 示例计划
```

怎么办：按提示的样子写。

What to do: write it as the message says.

```yaml data/programmes.yaml
---
id: plan-2024
title: 示例计划
```

### schema.unknown-attribute

种类的定义里没有这一项，多半是拼错了。

A kind's declaration has no such attribute; perhaps it is misspelt.

```yaml data/schema/house.yaml
---
id: house
label: 房屋
label-en: House
folder: houses
colour: red
fields:
  - name: id
    type: text
```

怎么办：改正或删去。

What to do: correct it or remove it.

```yaml data/schema/house.yaml
---
id: house
label: 房屋
label-en: House
folder: houses
fields:
  - name: id
    type: text
```

### schema.unknown-choice

这个字段只能从几个值里选，没有这一个。记录里写的是代码，不是中文名称。

The field takes one of several values, and this is none of them. Records have the code, not its label.

```yaml data/schools.yaml
---
id: 甲区/乙校
ownership: 公办
```

怎么办：写提示里列出的值。

What to do: write one of the values in the message.

```yaml data/schools.yaml
---
id: 甲区/乙校
ownership: public
```

### schema.unknown-field

这个种类没有这个字段，多半是拼错了。拼错的字段如果放过去，填的内容就悄悄地不算数。

The kind has no such field; perhaps it is misspelt. If it were let through, what it says would silently count for nothing.

```yaml data/districts.yaml
---
id: 甲区
nmae: 甲区
```

怎么办：改正名称；真要增加字段的，写进 `data/schema/`。

What to do: correct the name; a field that is really new goes into `data/schema/`.

```yaml data/districts.yaml
---
id: 甲区
name: 甲区
```

### schema.unknown-kind

一个引用字段说它指向某个种类，而这个种类没有定义。

A field says that it refers to a kind that is not declared.

```yaml data/schema/house.yaml
---
id: house
label: 房屋
label-en: House
folder: houses
fields:
  - name: id
    type: text
  - name: owner
    type: reference
    of: [shool]
```

怎么办：改正名称，或定义这个种类。

What to do: correct the name, or declare the kind.

```yaml data/schema/house.yaml
---
id: house
label: 房屋
label-en: House
folder: houses
fields:
  - name: id
    type: text
  - name: owner
    type: reference
    of: [school]
```

### schema.unknown-type

种类的定义给字段写了没有的类型。

A kind gives a field a type that does not exist.

```yaml data/schema/house.yaml
---
id: house
label: 房屋
label-en: House
folder: houses
fields:
  - name: id
    type: txt
```

怎么办：写提示里列出的类型。

What to do: write one of the types in the message.

```yaml data/schema/house.yaml
---
id: house
label: 房屋
label-en: House
folder: houses
fields:
  - name: id
    type: text
```

### schema.wrong-shape

该写列表的地方只写了一个值，或该写一个值的地方写了列表或一组字段。

A single value stands where a list belongs, or a list or a group of fields where one value belongs.

```yaml data/schools.yaml
---
id: 甲区/乙校
stages: compulsory
```

怎么办：列表写成 `[甲, 乙]`，只有一项的写成 `[甲]`。

What to do: write a list as `[a, b]`, and one of a single item as `[a]`.

```yaml data/schools.yaml
---
id: 甲区/乙校
stages: [compulsory]
```

## store

各条记录之间是否对得上，个人信息是否放对了地方，数据仓库的设置和文件是否认得。

Whether records fit together, whether personal data is where it belongs, and whether the settings and files of the repo make sense.

### store.changed-text

引文和登记摘要时不一样了：有人改动了原文，哪怕一个标点。要求是依据原文写的，原文不能悄悄变。

A quote is not what it was when its digest was taken: somebody changed it, if only by a comma. Requirements rest on quotes, which must not change unnoticed.

```yaml data/requirements.yaml
---
id: r
quote: 三天打鱼，两天晒网。
quote-digest: 'e3d6efc4a0e7b2c1'
```

怎么办：对照文件逐字复核。引文错了就改回来；引文对了，把 `quote-digest` 改成提示里的值。

What to do: compare it with the document letter by letter. Put the quote right, or, when it is right, set `quote-digest` to what the message says.

### store.duplicate-id

两条记录用了同一个编号。别的记录用编号来引用，所以编号在整个仓库里只能用一次，不同种类之间也不能重复。

Two records have the same id. Others refer to a record by its id, so an id is used once in the whole repo, whatever the kind.

```yaml data/districts.yaml
---
id: 甲区
name: 甲区
---
id: 甲区
name: 乙区
```

怎么办：改掉其中一个，或删去重复的记录。

What to do: change one of them, or remove the second record.

```yaml data/districts.yaml
---
id: 甲区
name: 甲区
---
id: 乙区
name: 乙区
```

### store.duplicate-value

这个字段在同一种记录里不能重复，如两个区不能同名。

No two records of the kind may have the same value in this field: two districts cannot have one name.

```yaml data/districts.yaml
---
id: 甲区
name: 甲区
---
id: 乙区
name: 甲区
```

怎么办：改正其中一个。

What to do: correct one of them.

```yaml data/districts.yaml
---
id: 甲区
name: 甲区
---
id: 乙区
name: 乙区
```

### store.first-place

不是单独的问题：附在“重复”的下面，指出第一次出现的地方。

This is no problem by itself: it stands below a repetition and shows where the first one is.

```yaml data/districts.yaml
---
id: 甲区
name: 甲区
---
id: 甲区
name: 乙区
```

怎么办：两处对照着看，改正其中一处。

What to do: compare the two places and correct one of them.

```yaml data/districts.yaml
---
id: 甲区
name: 甲区
---
id: 乙区
name: 乙区
```

### store.identity-number

文件里有像身份证号码的数字，注释里也不行。git 管理的文件会一直留在历史里。

The file has digits that look like an identity number, be it in a comment. What git tracks stays in its history.

```yaml data/districts.yaml
---
id: 甲区
name: 甲区
# 示例：310101199001011234
```

怎么办：删去，写到 `data/private/` 里；已经提交过的，告知负责人。不是身份证号码的，把数字分成几组写。

What to do: move it into `data/private/`; if it was committed, tell whoever answers for it. If it is no such number, write its digits in groups.

```yaml data/districts.yaml
---
id: 甲区
name: 甲区
```

### store.missing-digest

有引文，却没有它的摘要，以后有人改动引文就看不出来。只是提醒。

There is a quote without its digest, so that a later change would go unnoticed. A warning.

```yaml data/requirements.yaml
---
id: r
quote: 三天打鱼，两天晒网。
```

怎么办：对照文件核对引文，再写上提示里的 `quote-digest`。

What to do: check the quote against the document, then add the `quote-digest` of the message.

### store.rests-on-example

一条真实的记录指向了一条示例（`example: true`）。示例不计入任何结果，真实的记录不能建立在它上面。

A real record refers to an example (`example: true`). Examples count nowhere, and nothing real can rest on one.

```yaml data/districts.yaml
---
id: 甲区
name: 甲区
example: true
```

```yaml data/schools.yaml
---
id: 甲区/乙校
district: 甲区
name: 乙校
```

怎么办：这一条也标上 `example: true`，或改为指向真实的记录。

What to do: mark this one `example: true` too, or name a real record.

```yaml data/schools.yaml
---
id: 甲区/乙校
district: 甲区
name: 乙校
example: true
```

### store.sensitive-field

这个字段是个人信息（如姓名、电话），不能写在 git 管理的文件里：一旦提交，就一直留在历史里。

The field is personal data, such as a name or a telephone number, and must not stand in a file that git tracks: once committed, it stays.

```yaml data/people.yaml
---
id: T1
name: 示例人
```

怎么办：移到 `data/private/` 下同编号的记录里（git 不管理那个文件夹）；已经提交过的，告知负责人。

What to do: move it to a record with the same id in `data/private/`, which git ignores; if it was committed, tell whoever answers for it.

```yaml data/people.yaml
---
id: T1
```

### store.settings-format

`data/eduplan.yaml` 没有写 `format`，或写的格式这一版程序不认识。有了它，以后格式变了，老的程序也不会读错。

`data/eduplan.yaml` says no `format`, or one that this version does not know. It keeps an old programme from misreading a newer repo.

```yaml data/eduplan.yaml
name: 示例仓库
```

怎么办：写上 `format: 1`；已经写了更大的数，就更新程序。

What to do: add `format: 1`; where it already has a higher number, update the programme.

```yaml data/eduplan.yaml
format: 1
```

### store.settings-language

`data/eduplan.yaml` 的 `language` 只能是 `zh` 或 `en`。

`language` in `data/eduplan.yaml` is `zh` or `en`.

```yaml data/eduplan.yaml
format: 1
language: fr
```

怎么办：改成 `zh` 或 `en`，或删去这一行。

What to do: write `zh` or `en`, or remove the line.

```yaml data/eduplan.yaml
format: 1
language: zh
```

### store.settings-minimum-group

`data/eduplan.yaml` 的 `minimum-group` 是满意度调查一组至少有几份有效答卷才公布，写 1 到 1000 的整数。太小的组公布出来，就可能认出是谁的回答。

`minimum-group` in `data/eduplan.yaml` says how many valid answers a group of a survey must have to be shown: a whole number from 1 to 1000. In a group too small, one could tell who said what.

```yaml data/eduplan.yaml
format: 1
minimum-group: 很多
```

怎么办：写一个整数，或删去这一行。

What to do: write a whole number, or remove the line.

```yaml data/eduplan.yaml
format: 1
minimum-group: 10
```

### store.still-referenced

要删去的记录，别的记录还引用着；删了，那些引用就指向没有的记录。

The record that was to be removed is referred to by others; without it, those references would name nothing.

```console
$ eduplan remove 宝山区
```

```yaml data/districts.yaml
---
id: 宝山区
name: 宝山区
```

```yaml data/schools.yaml
---
id: 宝山区/甲校
name: 甲校
district: 宝山区
```

怎么办：先改掉或删去引用它的记录；要一起处理，加 `--cascade`，先用 `--dry-run` 看清楚要动哪些。

What to do: change or remove the records that refer to it first; to deal with all at once add `--cascade`, and look with `--dry-run` beforehand.

```yaml data/schools.yaml
---
id: 闵行区/甲校
name: 甲校
district: 闵行区
```

### store.telephone

文件里有像电话号码的数字，注释里也不行。

The file has digits that look like a telephone number, be it in a comment.

```yaml data/districts.yaml
---
id: 甲区
name: 甲区
# 联系：021-55550100
```

怎么办：删去，写到 `data/private/` 里；不是电话号码的，把数字分成几组写。

What to do: move it into `data/private/`; if it is no telephone number, write its digits in groups.

```yaml data/districts.yaml
---
id: 甲区
name: 甲区
```

### store.unclaimed-file

`data/` 下的这个 `.yaml` 文件不在任何种类的文件夹里，不知道里面是哪一种记录，所以没有读。

This `.yaml` file below `data/` is in the folder of no kind, so it is not known what its records are, and they are not read.

```yaml data/buildings/one.yaml
---
id: 甲
```

怎么办：移到种类的文件夹里（文件夹名见 `data/schema/` 的 `folder`），或改名去掉 `.yaml`。

What to do: move it into the folder of a kind (`folder` in `data/schema/`), or drop the ending `.yaml`.

### store.unknown-reference

这个字段指向另一条记录，可是没有那个编号的记录：写错了，或还没有建立。

The field refers to another record, but no record has that id: it is misspelt, or not written yet.

```yaml data/schools.yaml
---
id: 甲区/乙校
district: 甲区
name: 乙校
```

怎么办：改正编号，或先建立那条记录。

What to do: correct the id, or write that record first.

```yaml data/districts.yaml
---
id: 甲区
name: 甲区
```

### store.unknown-setting

`data/eduplan.yaml` 里没有这个设置项，多半是拼错了。

`data/eduplan.yaml` has no such setting; perhaps it is misspelt.

```yaml data/eduplan.yaml
format: 1
langage: zh
```

怎么办：改正或删去。

What to do: correct it or remove it.

```yaml data/eduplan.yaml
format: 1
language: zh
```

### store.what-if-kind

试算（`--what-if`）的文件不在 `data/` 里，程序按记录的字段看它是哪一种，这一条看不出来。

A file of `--what-if` is not below `data/`, so the kind of a record is seen by its fields; for this one it cannot be.

```yaml plan/one.yaml
---
id: x
colour: red
```

```console
$ eduplan check-targets --what-if plan/one.yaml
```

怎么办：文件用种类的文件夹命名，如 `memberships.yaml`，或放在叫那个名称的文件夹里。

What to do: name the file after the folder of its kind, such as `memberships.yaml`, or put it into a folder of that name.

### store.what-if-schema

试算只换记录，不换种类的定义；给出的文件夹里有 `schema`，没有用上。

`--what-if` takes records, not kinds. The folder has a `schema`, which was left out.

```yaml plan/schema/membership.yaml
---
id: membership
```

```console
$ eduplan check-targets --what-if plan
```

怎么办：从文件夹里去掉 `schema`；要改种类，先改仓库自己的 `data/schema/`。

What to do: take `schema` out of the folder; to change a kind, change `data/schema/` of the repo first.

### store.wrong-kind

这个字段指向的记录是有的，种类却不对，例如该写区的地方写了学校。

The record that the field refers to exists, but is of another kind: a school, say, where a district belongs.

```yaml data/districts.yaml
---
id: 甲区
name: 甲区
---
id: 乙区
name: 乙区
successor: p
```

```yaml data/programmes.yaml
---
id: p
title: 示例计划
```

怎么办：写提示里那一种记录的编号。

What to do: write the id of a record of the kind that the message names.

```yaml data/districts.yaml
---
id: 甲区
name: 甲区
---
id: 乙区
name: 乙区
successor: 甲区
```

## rules

要求、约束里的表达式是否写得对（写法见 [docs/expressions.md](expressions.md)），以及报全声明、解释、例外是否同要求对得上。
表达式错了，那条要求就不评定，免得得出错的结果。

Whether the expressions of requirements and constraints are right ([docs/expressions.md](expressions.md) shows how to write them), and whether declarations
of completeness, interpretations and exceptions fit the requirements. A requirement with a wrong expression is not assessed, lest the result be wrong.

### rules.bad-cadence

要求的 `every`（多久一次）不是认得的周期。

`every`, how often a requirement is due, is no period that is known.

```yaml data/requirements.yaml
---
id: r
every: 每学年
```

怎么办：写 `month`、`half-year`、`year`、`school-year`、`18 months`、`3 years`、`2 to 3 years`；原文没有写明的写 `unspecified`。

What to do: write `month`, `half-year`, `year`, `school-year`, `18 months`, `3 years` or `2 to 3 years`; `unspecified` where the document states none.

```yaml data/requirements.yaml
---
id: r
every: school-year
```

### rules.bad-date

同日期比较的文字不是日期。

A text that is compared with a date is no date.

```yaml data/requirements.yaml
---
id: r
require: exists activity where date > "去年"
```

怎么办：写成 `"2023"`、`"2023-12"` 或 `"2023-12-28"`；从评定那天往回数，写 `assessed-day - 1 years`。

What to do: write `"2023"`, `"2023-12"` or `"2023-12-28"`; to count back from the assessed day, write `assessed-day - 1 years`.

```yaml data/requirements.yaml
---
id: r
require: exists activity where date > "2023"
```

### rules.bad-duration

一段时间的长度只能是 0 到 9999 的整数。一年半有多少天说不准，所以不写 `1.5 years`。

A length of time is a whole number from 0 to 9999. How many days a year and a half has is uncertain, so `1.5 years` is not written.

```yaml data/requirements.yaml
---
id: r
require: exists activity where date > assessed-day - 1.5 years
```

怎么办：换成小一级的单位，如 `18 months`。

What to do: use a smaller unit, such as `18 months`.

```yaml data/requirements.yaml
---
id: r
require: exists activity where date > assessed-day - 18 months
```

### rules.character

表达式里有不认识的符号，多半是全角的引号、等号或空格。

The expression has a sign that means nothing in it, mostly a full-width quote, equals sign or space.

```yaml data/requirements.yaml
---
id: r
require: exists school where name = “乙校”
```

怎么办：改成提示里的半角符号。

What to do: write the ASCII sign of the message.

```yaml data/requirements.yaml
---
id: r
require: exists school where name = "乙校"
```

### rules.coarse-day

`on` 后面要写到某一天：到哪一天为止，结果才是确定的。

After `on` stands one day, since only then the result is certain.

```yaml data/requirements.yaml
---
id: r
require: (exists membership where active) on "2016"
```

怎么办：写到日。

What to do: name the day.

```yaml data/requirements.yaml
---
id: r
require: (exists membership where active) on "2016-12-31"
```

### rules.constraint

这条记录违反了它那一种记录的约束，例如满意的份数比有效的份数还多。

The record breaks a constraint of its kind: more satisfied than valid answers, for one.

```yaml data/surveys.yaml
---
id: s1
group: parents
valid: 40
satisfied: 45
```

怎么办：核对提示里的几个字段，改正错的那个。

What to do: check the fields of the message and correct the wrong one.

```yaml data/surveys.yaml
---
id: s1
group: parents
valid: 45
satisfied: 40
```

### rules.depends-on-day

种类的约束不能取决于评定的日期：同一条记录今天对、明天错，就没法检查了。

A constraint of a kind may not depend on the assessed day: a record that is right today cannot be wrong tomorrow.

```yaml data/schema/house.yaml
---
id: house
label: 房屋
label-en: House
folder: houses
fields:
  - name: id
    type: text
  - name: since
    type: date
constraints:
  - that: since <= assessed-day
    message: 起始日期在将来
    message-en: it starts in the future
```

怎么办：写成一条要求（requirement）。

What to do: make it a requirement.

### rules.due-stated

文件写明了期限，解释却另定了一个。解释只能补上文件没有写明的，不能改动它。

The document states when the requirement is due, and an interpretation says otherwise. It may fill in what the document leaves open, but change nothing.

```yaml data/requirements.yaml
---
id: r
value: count school
at-least: 10
due: 2022
```

```yaml data/interpretations.yaml
---
id: i1
requirement: r
due: 2023
```

怎么办：删去解释里的 `due`；原文并没有写明的，要求的 `due` 写 `unspecified`。

What to do: remove `due` from the interpretation; if the document does not state it, the requirement's `due` is `unspecified`.

```yaml data/requirements.yaml
---
id: r
value: count school
at-least: 10
due: unspecified
```

### rules.duplicate-name

用 `as` 起的名字已经用过，分不清指的是哪一层的记录。

The name given with `as` is taken, so it is not clear which row it means.

```yaml data/requirements.yaml
---
id: r
require: exists school as s where exists survey as s where s.valid > 3
```

怎么办：换一个名字。

What to do: choose another name.

```yaml data/requirements.yaml
---
id: r
require: exists school as s where exists survey as v where v.school = s and v.valid > 3
```

### rules.empty-list

方括号里没有值；什么也不会在里面。

There is nothing in the brackets, and so nothing can be in the list.

```yaml data/requirements.yaml
---
id: r
require: exists school where ownership in []
```

怎么办：写出至少一个值。

What to do: name at least one value.

```yaml data/requirements.yaml
---
id: r
require: exists school where ownership in ["public"]
```

### rules.empty-range

范围的末尾在开头之前，里面什么也没有。

The range ends before it begins, so nothing is in it.

```yaml data/requirements.yaml
---
id: r
require: exists survey where valid in 50 to 10
```

怎么办：先写小的、早的。

What to do: write the smaller or earlier end first.

```yaml data/requirements.yaml
---
id: r
require: exists survey where valid in 10 to 50
```

### rules.exception-expired

这项例外在评定那天已经过期，不算数了。要求现在没有达到的，是提醒；已经达到的，只是说明。

The exception has run out by the assessed day and counts no more. Where the requirement is not met now, this is a warning; otherwise a note.

```yaml data/programmes.yaml
---
id: p
title: 示例计划
```

```yaml data/requirements.yaml
---
id: r
programme: p
force: principle
require: (count school) >= 1
```

```yaml data/exceptions.yaml
---
id: e1
requirement: r
subject: p
until: 2021
```

```console
$ eduplan check-targets --as-of 2022-12-31 --verbose
```

怎么办：还需要的，另立一条新批准的例外；旧的留着，那时的结果才查得到。

What to do: where it is still needed, record a newly approved one; keep the old one, so that past results can be traced.

### rules.exception-not-allowed

给一条不留余地的要求写了例外。只有原文说“原则上”“一般”的要求（`force` 是 `principle` 或 `usual`）才可以有例外。

An exception to a requirement that leaves no room for one. Only what the document says holds in principle or as a rule (`force` is `principle` or `usual`) can be excepted.

```yaml data/requirements.yaml
---
id: r
force: must
value: count school
at-least: 1
```

```yaml data/exceptions.yaml
---
id: e1
requirement: r
```

怎么办：删去例外；若原文确有“原则上”，改要求的 `force`。

What to do: remove the exception; if the document does say "in principle", correct `force`.

```yaml data/requirements.yaml
---
id: r
force: principle
value: count school
at-least: 1
```

### rules.glued-minus

减号两边没有空格。字段名里有连字符，`valid-satisfied` 会被当成一个名称。

The minus has no spaces around it. Names have hyphens, so `valid-satisfied` would be one name.

```yaml data/requirements.yaml
---
id: r
require: exists survey where valid-satisfied > 10
```

怎么办：减号两边各加一个空格。

What to do: put a space on either side of the minus.

```yaml data/requirements.yaml
---
id: r
require: exists survey where valid - satisfied > 10
```

### rules.no-answers

要求的 `sample` 是用来说明比率出自多少份答卷的，它指的种类却不记答卷数。

`sample` says how many answers a share rests on, but the kind it names counts none.

```yaml data/requirements.yaml
---
id: r
value: count school
at-least: 1
sample: school
```

怎么办：写有 `valid`、`satisfied` 两项的种类，如 `survey`。

What to do: name a kind with the fields `valid` and `satisfied`, such as `survey`.

```yaml data/requirements.yaml
---
id: r
value: count school
at-least: 1
sample: survey
```

### rules.no-cadence

表达式里用了 `period`（这一周期），要求却没有写 `every`（多久一次），不知道是哪一段时间。

The expression has `period`, but the requirement has no `every`, so nothing says which time that is.

```yaml data/requirements.yaml
---
id: r
require: exists activity where date in period
```

怎么办：写上 `every`，或写出日期。

What to do: add `every`, or write the dates.

```yaml data/requirements.yaml
---
id: r
every: year
require: exists activity where date in period
```

### rules.no-check

这条要求没有写怎样检查，评不出结果。只是提醒。

The requirement does not say how to check it, so nothing can come out. A warning.

```yaml data/requirements.yaml
---
id: r
force: must
```

怎么办：写 `value`（一个数）、`require`（一个条件）或 `verdict`（由人判断）。

What to do: give it a `value` (a number), `require` (a condition) or `verdict` (for people to judge).

```yaml data/requirements.yaml
---
id: r
force: must
value: count school
```

### rules.no-date

`latest`、`earliest` 要按日期找，这个种类却没有日期字段。

`latest` and `earliest` go by a date, and the kind has none.

```yaml data/requirements.yaml
---
id: r
require: (latest name of school) = "乙校"
```

怎么办：用 `by` 指明按哪个日期，或换一种写法。

What to do: say with `by` which date to go by, or write it otherwise.

```yaml data/requirements.yaml
---
id: r
require: (latest name by from of school) = "乙校"
```

### rules.no-denominator

比率的分母不知道：作分母的记录没有，或可能没有录全，所以算不出比率。

The denominator of a share is not known: there is no record of it, or records may be missing, so no share comes out.

```yaml data/requirements.yaml
---
id: r
programme: p
force: must
value: (count school) / (sum valid of survey)
at-least: 1
```

```console
$ eduplan check-targets --as-of 2022-12-31 --verbose
```

怎么办：补上作分母的记录；已经录全的，用报全声明（`return`）说明。

What to do: add the records it is made of; where they are all there, say so with a declaration of completeness (`return`).

### rules.no-due

原文没有写明什么时候要达到，也没有人作出解释，所以不能说到期没有。

The document does not say when the requirement is due, and nobody has decided it, so it cannot be said to be overdue.

```yaml data/requirements.yaml
---
id: r
programme: p
force: must
require: (count school) >= 5
due: unspecified
```

```console
$ eduplan check-targets --as-of 2022-12-31 --verbose
```

怎么办：由有权的单位作出解释（`interpretation`），写 `due`。程序不替人定日期。

What to do: let those entitled decide, and record it as an `interpretation` with `due`. The programme sets no date by itself.

### rules.no-order

文字、是非、引用没有大小先后，不能用 `<`、`>`。

Texts, booleans and references have no order, so `<` and `>` mean nothing for them.

```yaml data/requirements.yaml
---
id: r
require: exists school where ownership > "public"
```

怎么办：用 `=` 或 `!=`。

What to do: use `=` or `!=`.

```yaml data/requirements.yaml
---
id: r
require: exists school where ownership = "public"
```

### rules.no-period

这种记录没有起止日期，也不属于任何计划，说不上哪一天有效（`active`）。

Records of this kind have neither dates nor a programme, so they are never `active` or not.

```yaml data/requirements.yaml
---
id: r
value: count document where active
```

怎么办：删去 `active`。

What to do: leave `active` out.

```yaml data/requirements.yaml
---
id: r
value: count document
```

### rules.no-reference

点后面取的是另一条记录的字段，点前面的却不是引用。

A dot leads into another record, but what stands before it is no reference.

```yaml data/requirements.yaml
---
id: r
require: exists school where name.text = "乙校"
```

怎么办：删去点和后面的部分；要数字数用 `length of`。

What to do: leave out the dot and what follows; `length of` counts characters.

```yaml data/requirements.yaml
---
id: r
require: exists school where name = "乙校"
```

### rules.no-row

这里单独写了一个字段，看不出是哪条记录的。

A field stands alone, and nothing says which record it is of.

```yaml data/requirements.yaml
---
id: r
require: ownership = "public"
```

怎么办：写在 `where` 后面，或用 `each` 指明逐一检查的对象。

What to do: write it after `where`, or say with `each` what is looked at one by one.

```yaml data/requirements.yaml
---
id: r
each: school
require: ownership = "public"
```

### rules.no-school-year

要求按学年，可是学年从哪一天开始，文件没有写，也没有人定。

The requirement goes by school years, but neither the document nor anybody else has said on which day one starts.

```yaml data/programmes.yaml
---
id: p
title: 示例计划
from: 2019-09-01
```

```yaml data/requirements.yaml
---
id: r
programme: p
force: must
every: school-year
require: exists activity where date in period
```

```console
$ eduplan check-targets --as-of 2022-12-31 --verbose
```

怎么办：在解释（`interpretation`）里写 `school-year-start`，如 `09-01`。

What to do: state `school-year-start` in an `interpretation`, such as `09-01`.

### rules.no-start

按周期或从某日算起的要求，不知道从哪一天算起；或只写到年，不够细。

The requirement is counted from some day, and nobody has said from which, or only to the year where a month is needed.

```yaml data/programmes.yaml
---
id: p
title: 示例计划
from: 2019
```

```yaml data/requirements.yaml
---
id: r
programme: p
force: must
every: half-year
require: exists activity where date in period
```

```console
$ eduplan check-targets --as-of 2022-12-31 --verbose
```

怎么办：在对象或计划的记录里写到月或日；文件没有写明的，在解释里写 `start`。

What to do: state the month or day in the record of the subject or the programme; where the document is silent, state `start` in an interpretation.

```yaml data/programmes.yaml
---
id: p
title: 示例计划
from: 2019-09-01
```

### rules.no-subject-time

`start`、`elapsed-months` 等是对象自己的时间。对象还没有定的地方（`each` 里、约束里）不能用。

`start`, `elapsed-months` and the like are the subject's own time. They mean nothing where the subject is not settled: in `each`, or in a constraint.

```yaml data/requirements.yaml
---
id: r
each: school where from >= start
require: exists activity where school = each
```

怎么办：写进 `value` 或 `require`，或写出日期。

What to do: write it in `value` or `require`, or write a date.

```yaml data/requirements.yaml
---
id: r
each: school
require: exists activity where school = each and date >= start
```

### rules.outer-field

这个字段是外面一层记录的，在里面一层不能直接写，免得看错是谁的字段。

The field belongs to an outer row and cannot stand alone inside, lest it be taken for a field of the inner one.

```yaml data/requirements.yaml
---
id: r
require: exists school where exists survey where ownership = "public"
```

怎么办：用 `as` 给外层的记录起名，再用点取字段。

What to do: name the outer row with `as`, and reach its field with a dot.

```yaml data/requirements.yaml
---
id: r
require: exists school as s where exists survey where school = s and s.ownership = "public"
```

### rules.part-periods

开头或末尾有不满一个周期的一段，要不要完成一次，文件没有写，也没有人定。

There is a span at the start or the end that is shorter than a whole period, and nobody has said whether anything is owed for it.

```yaml data/programmes.yaml
---
id: p
title: 示例计划
from: 2019-09-01
to: 2021-12-31
```

```yaml data/requirements.yaml
---
id: r
programme: p
force: must
every: year
require: exists activity where date in period
```

```console
$ eduplan check-targets --as-of 2022-12-31 --verbose
```

怎么办：在解释（`interpretation`）里写 `part-periods: owed`（要）或 `not-owed`（不要）。

What to do: state `part-periods: owed` or `not-owed` in an `interpretation`.

### rules.return-count

报全声明说一共有多少条，记录却不是这个数：漏录了，或多录了。

A declaration of completeness says how many records there are, and there are more or fewer.

```yaml data/schools.yaml
---
id: 甲区/乙校
district: 甲区
name: 乙校
```

```yaml data/returns.yaml
---
id: t1
records: school
count: 3
```

怎么办：补齐记录，或更正声明。

What to do: complete the records, or correct the declaration.

```yaml data/returns.yaml
---
id: t1
records: school
count: 1
```

### rules.return-kind

报全声明里的种类（`records`）不存在，多半是拼错了。

A declaration of completeness names a kind in `records` that does not exist; perhaps it is misspelt.

```yaml data/returns.yaml
---
id: t1
records: shool
```

怎么办：写 `data/schema/` 里定义的种类。

What to do: name a kind declared in `data/schema/`.

```yaml data/returns.yaml
---
id: t1
records: school
```

### rules.tolerance-without-hedge

解释给了允许的差额，可是原文没有“左右”“约”这样的字，要求不是约数，不能放宽。

An interpretation tolerates a difference, but the document does not hedge with "about", so nothing short of the number is met.

```yaml data/requirements.yaml
---
id: r
value: count school
at-least: 10
```

```yaml data/interpretations.yaml
---
id: i1
requirement: r
tolerance: 10%
```

怎么办：删去 `tolerance`；原文确有“左右”的，在要求里写 `approximate: true`。

What to do: remove `tolerance`; where the document does hedge, give the requirement `approximate: true`.

```yaml data/requirements.yaml
---
id: r
value: count school
at-least: 10
approximate: true
```

### rules.too-deep

表达式里括号或条件一层套一层太深，人也看不清了。

Brackets or conditions are nested too deeply for anybody to follow.

```yaml data/requirements.yaml
---
id: r
require: ((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((1 > 0))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))
```

怎么办：去掉多余的括号，或拆成几条要求。

What to do: remove needless brackets, or split it into several requirements.

```yaml data/requirements.yaml
---
id: r
require: 1 > 0
```

### rules.two-thresholds

一条要求同时写了两个目标值，不知道按哪一个算达到。

A requirement has two thresholds, and nobody can say which one decides.

```yaml data/requirements.yaml
---
id: r
value: count school
at-least: 1
at-most: 3
```

怎么办：只留一个，另一个写进 `require` 或另立一条要求。

What to do: keep one; put the other into `require` or a requirement of its own.

```yaml data/requirements.yaml
---
id: r
value: count school
at-least: 1
```

### rules.unclosed-text

表达式里的双引号没有结束。

A double quote in the expression is not closed.

```yaml data/requirements.yaml
---
id: r
require: exists school where name = "乙校
```

怎么办：在文字后面加上半角双引号。

What to do: close it with a double quote.

```yaml data/requirements.yaml
---
id: r
require: exists school where name = "乙校"
```

### rules.unexpected

表达式没有写完，或这里写的不是该写的东西。

The expression breaks off, or something stands where something else belongs.

```yaml data/requirements.yaml
---
id: r
require: exists survey where valid >
```

怎么办：看提示说这里应当是什么；各种写法的例子见 [docs/expressions.md](expressions.md)。

What to do: see what the message expects there; [docs/expressions.md](expressions.md) has an example of every form.

```yaml data/requirements.yaml
---
id: r
require: exists survey where valid > 30
```

### rules.unknown-choice

这个字段从来不会有这个值，比较的结果就总是“不等”。多半是拼错了，或写了中文名称。

The field never has this value, so the comparison would always say no. It is misspelt, or a label instead of the code.

```yaml data/requirements.yaml
---
id: r
require: exists school where ownership = "公办"
```

怎么办：写提示里列出的值。

What to do: write one of the values in the message.

```yaml data/requirements.yaml
---
id: r
require: exists school where ownership = "public"
```

### rules.unknown-field

表达式里的字段这种记录没有：拼错了，或是文字忘了加引号。

The records have no field of this name: it is misspelt, or a text without its quotes.

```yaml data/requirements.yaml
---
id: r
require: exists school where owner = "public"
```

怎么办：改正名称；是文字的，放在双引号里。

What to do: correct the name; put a text in double quotes.

```yaml data/requirements.yaml
---
id: r
require: exists school where ownership = "public"
```

### rules.unknown-kind

表达式里写了没有的记录种类。

The expression names a kind that does not exist.

```yaml data/requirements.yaml
---
id: r
value: count shool
```

怎么办：改正名称；种类在 `data/schema/` 里定义。

What to do: correct the name; kinds are declared in `data/schema/`.

```yaml data/requirements.yaml
---
id: r
value: count school
```

### rules.unknown-reading

解释选了一种读法，那条要求却没有这种读法。

An interpretation chooses a reading that the requirement does not have.

```yaml data/requirements.yaml
---
id: r
at-least: 10
readings:
  - id: all
    title: 全部
    value: count school
  - id: public
    title: 公办
    value: count school where ownership = "public"
```

```yaml data/interpretations.yaml
---
id: i1
requirement: r
reading: private
```

怎么办：写提示里列出的读法；只有一种读法的，删去 `reading`。

What to do: name one of the readings in the message; where there is only one, remove `reading`.

```yaml data/interpretations.yaml
---
id: i1
requirement: r
reading: public
```

### rules.unknown-record

表达式里的编号没有那条记录，比较就总是“不等”。也许记录以后才有，所以只是提醒。

The expression has the id of a record that does not exist, so the comparison always says no. The record may be still to come, so it is a warning.

```yaml data/programmes.yaml
---
id: p24
title: 示例计划
```

```yaml data/requirements.yaml
---
id: r
value: count membership where programme = "p25"
```

怎么办：改正编号，或先建立记录。

What to do: correct the id, or write the record first.

```yaml data/requirements.yaml
---
id: r
value: count membership where programme = "p24"
```

### rules.unknown-unit

数字后面的词不是时长的单位。单位有日、月、年（`days`、`months`、`years`）。

The word after a number is no unit of time. Units are `days`, `months` and `years`.

```yaml data/requirements.yaml
---
id: r
require: exists activity where date > assessed-day - 3 terms
```

怎么办：写成 `10 days`、`18 months` 或 `3 years`。

What to do: write `10 days`, `18 months` or `3 years`.

```yaml data/requirements.yaml
---
id: r
require: exists activity where date > assessed-day - 3 years
```

### rules.unlike-types

比较的两边不是一类东西，如数和文字。

The two sides of a comparison are of different types, such as a number and a text.

```yaml data/requirements.yaml
---
id: r
require: exists survey where valid = "38"
```

怎么办：数直接写，文字、日期和编号放在双引号里。

What to do: numbers stand plain; texts, dates and ids in double quotes.

```yaml data/requirements.yaml
---
id: r
require: exists survey where valid = 38
```

### rules.unquoted-text

日期或编号没有放在双引号里。`2016-01-01` 不加引号像是减法。

A date or an id is not in double quotes. Without them `2016-01-01` looks like a subtraction.

```yaml data/requirements.yaml
---
id: r
require: exists membership where from >= 2016-01-01
```

怎么办：放在双引号里。

What to do: put it in double quotes.

```yaml data/requirements.yaml
---
id: r
require: exists membership where from >= "2016-01-01"
```

### rules.unused-criterion

这条判断说的事项（`criterion`）没有一条要求用到，多半是拼错了，判断就白作了。

No requirement asks for a verdict on this `criterion`. It is perhaps misspelt, and the verdict would count for nothing.

```yaml data/requirements.yaml
---
id: r
force: must
verdict: leading-school
```

```yaml data/verdicts.yaml
---
id: v1
criterion: leding-school
```

怎么办：写要求的 `verdict` 里写的事项。

What to do: name the criterion that the requirement's `verdict` names.

```yaml data/verdicts.yaml
---
id: v1
criterion: leading-school
```

### rules.verdict-not-entitled

文件写明这件事由谁判断，这条判断却是别的单位作的，不算数。

The document says whose judgement this is, and the verdict is somebody else's; it counts for nothing.

```yaml data/bodies.yaml
---
id: bureau
name: 教育局
---
id: panel
name: 专家组
```

```yaml data/requirements.yaml
---
id: r
force: must
verdict: leading-school
verdict-by: [panel]
```

```yaml data/verdicts.yaml
---
id: v1
criterion: leading-school
decided-by: bureau
```

怎么办：由提示里的单位判断；记错了单位的，改正 `decided-by`。

What to do: let those in the message judge; if the record names the wrong body, correct `decided-by`.

```yaml data/verdicts.yaml
---
id: v1
criterion: leading-school
decided-by: panel
```

### rules.wrong-type

这里应当是一类东西，写的却是另一类。例如 `require` 后面应当是条件，写的却是一个数。

Something of one type stands where another belongs: a number, say, where `require` needs a condition.

```yaml data/requirements.yaml
---
id: r
require: count school
```

怎么办：换成该写的；条件要比较，如 `… >= 1`。

What to do: write what belongs there; a condition compares, as in `… >= 1`.

```yaml data/requirements.yaml
---
id: r
require: (count school) >= 1
```

### rules.zero-denominator

比率的分母是零，除不出来。

The denominator of a share is zero, so nothing can be divided by it.

```yaml data/surveys.yaml
---
id: s1
valid: 0
```

```yaml data/returns.yaml
---
id: t1
records: survey
declared-on: 2022
```

```yaml data/requirements.yaml
---
id: r
programme: p
force: must
value: (count school) / (sum valid of survey)
at-least: 1
```

```console
$ eduplan check-targets --as-of 2022-12-31 --verbose
```

怎么办：补上作分母的记录，或检查它们的数。

What to do: add the records it is made of, or check their numbers.

## reports

名单模板、原文核对、达标基线和列表的问题。名单模板的写法见 [docs/rosters.md](rosters.md)。

Problems of rosters, of comparing quotes with documents, of baselines and of lists. [docs/rosters.md](rosters.md) shows how rosters are written.

```yaml data/programmes.yaml
---
id: p
title: 示例计划
list-titles:
  members: 示例学校名单
```

### reports.bad-roster-flag

名单模板里的一项只能是 `true` 或 `false`。

A setting of a roster is `true` or `false`, and this is neither.

```yaml templates/rosters/bases.yaml
---
id: bases
title: 名单
about: programme where list-titles.members is present
lists:
  - mode: members
    heading: list-titles.members
    records: membership where programme = each
    columns:
      - heading: 学校
        value: school.name
        free-text: often
```

怎么办：写 `true` 或 `false`。

What to do: write `true` or `false`.

### reports.bad-roster-print-setting

名单一栏在纸上的样子写得不对：`width` 是半角字符数（一个汉字算两个），`merge` 是 `equal`（相邻相同的合并）或 `blank`（留空的并入上一格）。

A column of a roster says in a way nobody can follow how it is set on paper: `width` is a number of half-width characters (a Chinese one counts two), `merge` is `equal` (equal neighbours are one cell) or `blank` (a blank cell continues the one above).

```yaml templates/rosters/bases.yaml
---
id: bases
title: 名单
about: programme where list-titles.members is present
lists:
  - mode: members
    heading: list-titles.members
    records: membership where programme = each
    columns:
      - heading: 学校
        value: school.name
        merge: same
```

怎么办：按提示改成其中一个值。

What to do: write one of the values the message names.

### reports.baseline-of-another-view

基线是另一个范围的（全市的，或别的区的），同这次评定没法比。

The baseline is of another view, the whole city or another district, and cannot be compared with this run.

```json 基线.json
{"format": "eduplan-baseline", "schema": 1, "district": "甲区", "failing": []}
```

```console
$ eduplan check-targets --baseline 基线.json
```

怎么办：各个范围各用各的基线文件。

What to do: keep a baseline file for each view.

```json 基线.json
{"format": "eduplan-baseline", "schema": 1, "district": null, "failing": []}
```

### reports.broken-baseline

基线文件读不懂：多半是手工改坏了，或合并时留下了冲突的标记。

The baseline cannot be read: it was edited by hand, or a merge left its marks in it.

```json 基线.json
{"format": "eduplan-baseline",
<<<<<<< HEAD
```

```console
$ eduplan check-targets --baseline 基线.json
```

怎么办：从 git 取回原来的文件，或删除后用 `--write-baseline` 重新写。

What to do: take the file back from git, or delete it and write it anew with `--write-baseline`.

```json 基线.json
{"format": "eduplan-baseline", "schema": 1, "district": null, "failing": []}
```

### reports.clause-not-kept

正在填的这条记录不符合计划里的一条，后面引的是原文。条款是“应当”“原则上”“一般”的是提醒，其余是说明；表照样能印。

The record that is being filled in does not keep a clause of its plan, which is quoted. It is a warning where the clause binds and a note where it does not; the form can be printed all the same.

```yaml data/requirements.yaml
---
id: r
programme: p
class: rule
title: 限定的学校
title-en: Certain schools
document: d
section: 一
quote: 公办学校可以申报
force: must
each: application where programme = "p"
require: school.ownership = "public"
```

```yaml data/schools.yaml
---
id: 甲区/乙校
district: 甲区
name: 乙校
ownership: private
```

```yaml data/applications.yaml
---
id: a
programme: p
form: baoshan-2023
school: 甲区/乙校
source: guide
date: 2024-01-10
```

```console
$ eduplan apply a -o a.docx
```

怎么办：照原文改记录；原文确实允许的，核对要求（`form-require`）写得对不对。

What to do: change the record as the clause says; where the clause does allow it, look at the `form-require` of the requirement.

```yaml data/schools.yaml
---
id: 甲区/乙校
district: 甲区
name: 乙校
ownership: public
```

### reports.clause-undecided

计划里的一条有几种读法，或没有说到哪一天为止，还没有人定，所以不能说这条记录符合不符合。

A clause of the plan can be read in several ways, or does not say until when, and nobody has decided. So the record can neither be said to keep it nor not to.

```yaml data/requirements.yaml
---
id: r
programme: p
class: rule
title: 限定的学校
title-en: Certain schools
document: d
section: 一
quote: 公办学校可以申报
force: must
each: application where programme = "p"
require: date <= assessed-day
due: unspecified
```

```yaml data/schools.yaml
---
id: 甲区/乙校
district: 甲区
name: 乙校
```

```yaml data/applications.yaml
---
id: a
programme: p
form: baoshan-2023
school: 甲区/乙校
source: guide
date: 2024-01-10
```

```console
$ eduplan apply a -o a.docx
```

怎么办：由有权的单位决定，写一条解释（interpretation）。

What to do: whoever may decide records an interpretation.

```yaml data/interpretations.yaml
---
id: i
requirement: r
due: 2024-01-31
decided-by: d1
decided-on: 2024-01-01
```

### reports.clause-unjudged

计划里的一条机器不能核对，要由人看了以后写一条判断。

No machine can tell whether the record keeps a clause of the plan; a person has to look and record a verdict.

```yaml data/requirements.yaml
---
id: r
programme: p
class: rule
title: 限定的学校
title-en: Certain schools
document: d
section: 一
quote: 公办学校可以申报
force: must
each: application where programme = "p"
require: verdict "r-listed" stands
```

```yaml data/schools.yaml
---
id: 甲区/乙校
district: 甲区
name: 乙校
```

```yaml data/applications.yaml
---
id: a
programme: p
form: baoshan-2023
school: 甲区/乙校
source: guide
date: 2024-01-10
```

```console
$ eduplan apply a -o a.docx
```

怎么办：由人核对，对这条记录写一条判断（verdict）。

What to do: look at it and record a verdict on the record.

```yaml data/verdicts.yaml
---
id: v
criterion: r-listed
subject: a
outcome: met
decided-by: d1
decided-on: 2024-01-01
```

### reports.clause-unknown

计划里的一条要看的内容没有填，或没有声明报全，所以还不能确定。

What a clause of the plan looks at is not recorded, or not declared complete, so nothing can be said yet.

```yaml data/requirements.yaml
---
id: r
programme: p
class: rule
title: 限定的学校
title-en: Certain schools
document: d
section: 一
quote: 公办学校可以申报
force: must
each: application where programme = "p"
require: school.ownership = "public"
```

```yaml data/schools.yaml
---
id: 甲区/乙校
district: 甲区
name: 乙校
```

```yaml data/applications.yaml
---
id: a
programme: p
form: baoshan-2023
school: 甲区/乙校
source: guide
date: 2024-01-10
```

```console
$ eduplan apply a -o a.docx
```

怎么办：补上提示里说缺少的内容。

What to do: record what the message says is missing.

```yaml data/schools.yaml
---
id: 甲区/乙校
district: 甲区
name: 乙校
ownership: public
```

### reports.incomplete-baseline

基线里缺少一项，或写得不对，不知道哪些要求原来就没有通过。

The baseline lacks something or has it wrong, so it does not say which requirements failed before.

```json 基线.json
{"format": "eduplan-baseline", "schema": 1, "district": null, "failing": [{"id": 3}]}
```

```console
$ eduplan check-targets --baseline 基线.json
```

怎么办：从 git 取回原来的文件，或删除后用 `--write-baseline` 重新写。

What to do: take the file back from git, or delete it and write it anew with `--write-baseline`.

```json 基线.json
{"format": "eduplan-baseline", "schema": 1, "district": null, "failing": []}
```

### reports.missing-roster-setting

名单模板缺少必要的一项，例如一栏没有说印什么。

A roster lacks a setting: a column, for one, does not say what to print.

```yaml templates/rosters/bases.yaml
---
id: bases
title: 名单
about: programme where list-titles.members is present
lists:
  - mode: members
    heading: list-titles.members
    records: membership where programme = each
    columns:
      - heading: 学校
```

怎么办：补上这一项。

What to do: add it.

### reports.newer-baseline

基线的格式这一版程序不认识，多半是新版程序写的。

The baseline has a format that this version does not know; a newer one may have written it.

```json 基线.json
{"format": "eduplan-baseline", "schema": 2, "failing": []}
```

```console
$ eduplan check-targets --baseline 基线.json
```

怎么办：用写它的那一版程序，或删除后重新写。

What to do: use the version that wrote it, or delete it and write it anew.

```json 基线.json
{"format": "eduplan-baseline", "schema": 1, "district": null, "failing": []}
```

### reports.no-programme

这条记录没有写属于哪项计划，没法对照计划核对。

The record does not say which programme it belongs to, so it cannot be held against any plan.

```yaml data/requirements.yaml
---
id: r
programme: p
class: rule
title: 限定的学校
document: d
quote: 公办学校可以申报
force: must
each: application where programme = "p"
require: school.ownership = "public"
```

```yaml data/schools.yaml
---
id: 甲区/乙校
district: 甲区
name: 乙校
```

```yaml data/applications.yaml
---
id: a
form: baoshan-2023
school: 甲区/乙校
```

```console
$ eduplan apply a -o a.docx
```

怎么办：补上 `programme`。

What to do: add the `programme`.

```yaml data/applications.yaml
---
id: a
programme: p
form: baoshan-2023
school: 甲区/乙校
```

### reports.not-a-baseline

给出的文件不是基线。程序不会改写别的文件。

The file is no baseline. Other files are never overwritten.

```json 基线.json
{"name": "package", "version": "1.0"}
```

```console
$ eduplan check-targets --baseline 基线.json
```

怎么办：另写一个文件名。

What to do: name another file.

```json 基线.json
{"format": "eduplan-baseline", "schema": 1, "district": null, "failing": []}
```

### reports.not-public

公开版（`--public`）的条件或栏目问到了不公布的内容：答卷的份数，或人员。一条一条问“少于几份”，也能问出数来，所以公开版不回答。

In the public edition (`--public`), a condition or a column asks for what is kept back: numbers of answers, or people. Many answers of yes or no are a number as well, so none is given.

```console
$ eduplan list survey --where 'valid < 20' --public
```

```yaml data/surveys.yaml
---
id: s1
school: 示例区/甲校
group: parents
valid: 15
satisfied: 12
```

怎么办：去掉这个条件或这一栏；自己看，就不加 `--public`。

What to do: leave out the condition or the column; to look yourself, leave out `--public`.

### reports.quote-not-found

要求的引文在给出的原文里找不到：引文同原文不完全一样。

The quote of a requirement does not stand in the text given: it is not exactly what the document says.

```yaml data/documents.yaml
---
id: d
title: 通知
```

```yaml data/requirements.yaml
---
id: r
document: d
quote: 每年至少召开一次
---
id: r2
document: d
quote: 每半年至少开展一次
```

```text 通知.txt
通知：每半年至少开展一次活动，每年至少召开1次现场会。
```

```console
$ eduplan documents verify 通知.txt
```

怎么办：逐字对照，标点、空格、数字的写法都要一样。

What to do: compare them letter by letter; punctuation, spaces and digits count too.

```yaml data/requirements.yaml
---
id: r
document: d
quote: 每年至少召开1次
---
id: r2
document: d
quote: 每半年至少开展一次
```

### reports.repeated-roster-mode

一种名单里有两份用了同一个 `mode`，`--mode` 就不知道选哪一份。

Two lists of a roster have the same `mode`, so `--mode` could not tell them apart.

```yaml templates/rosters/bases.yaml
---
id: bases
title: 名单
about: programme where list-titles.members is present
lists:
  - mode: members
    heading: list-titles.members
    records: membership where programme = each
    columns:
      - heading: 学校
        value: school.name
  - mode: members
    heading: list-titles.members
    records: membership where programme = each
    columns:
      - heading: 序号
        value: number
```

怎么办：每份名单的 `mode` 各不相同。

What to do: give each list a `mode` of its own.

### reports.roster-heading-without-subject

名单没有 `about`，就不是关于某一条记录的，`round`、`heading` 无从取起。

A roster without `about` is about no record in particular, so that `round` and `heading` start nowhere.

```yaml templates/rosters/bases.yaml
---
id: bases
title: 名单
lists:
  - mode: members
    heading: list-titles.members
    records: membership
    columns:
      - heading: 学校
        value: school.name
```

怎么办：补上 `about`；列的标题也可以用 `title` 写出。

What to do: add `about`; the title of a list can also be written with `title`.

### reports.roster-path-too-long

模板里用点一级一级往下取值，取到头了后面还有。

The template goes down with dots, and there is still a dot where nothing more follows.

```yaml templates/rosters/bases.yaml
---
id: bases
title: 名单
about: programme where list-titles.members is present
lists:
  - mode: members
    heading: list-titles.members.first
    records: membership where programme = each
    columns:
      - heading: 学校
        value: school.name
```

怎么办：去掉多余的一级，这里写 `list-titles.members`。

What to do: leave out what is too much; here write `list-titles.members`.

### reports.roster-title-twice

一份名单的标题，或者取自记录（`heading`），或者写在模板里（`title`），不能两个都有。

The title of a list comes from a record (`heading`) or stands in the template (`title`), not both.

```yaml templates/rosters/bases.yaml
---
id: bases
title: 名单
about: programme where list-titles.members is present
lists:
  - mode: members
    heading: list-titles.members
    title: 学校
    records: membership where programme = each
    columns:
      - heading: 学校
        value: school.name
```

怎么办：原文有标题的留 `heading`，没有的留 `title`。

What to do: keep `heading` where the original has a title, else `title`.

### reports.sensitive-column

列表里要的一栏是个人信息。个人信息只进打印的表，不进列表。

A column of the list is personal data, which goes into printed forms only.

```console
$ eduplan list person --columns name
```

```yaml data/people.yaml
---
id: T1
```

怎么办：去掉这一栏。

What to do: leave the column out.

### reports.sensitive-roster-column

名单的一栏取的是个人信息。名单是要印发的，不印个人信息。

A column of a roster takes personal data. Rosters are published and print none.

```yaml templates/rosters/bases.yaml
---
id: bases
title: 名单
about: programme where list-titles.members is present
lists:
  - mode: applications
    heading: list-titles.members
    records: application where programme = each
    columns:
      - heading: 联系电话
        value: phone
```

怎么办：去掉这一栏。

What to do: remove the column.

### reports.unknown-roster-choice

分组的次序（`group` 的 `order`）里写了这个字段没有的选项。

The order of a roster's groups names a choice that the field does not have.

```yaml templates/rosters/bases.yaml
---
id: bases
title: 名单
about: programme where list-titles.members is present
lists:
  - mode: members
    heading: list-titles.members
    records: membership where programme = each
    group:
      by: tier
      order: [ctiy, district]
    columns:
      - heading: 学校
        value: school.name
```

怎么办：改成 `data/schema/` 里有的选项；没有写到的选项照定义的次序排在后面。

What to do: write a choice declared in `data/schema/`; choices left out follow in the order they are declared.

### reports.unknown-roster-field

模板里写的字段记录没有，多半是拼错了。

The template names a field that the records do not have; perhaps it is misspelt.

```yaml templates/rosters/bases.yaml
---
id: bases
title: 名单
about: programme where list-titles.members is present
lists:
  - mode: members
    heading: list-titles.members
    records: membership where programme = each
    columns:
      - heading: 学校
        value: school.nmae
```

怎么办：改正名称，这里写 `school.name`。

What to do: correct the name; here write `school.name`.

### reports.unknown-roster-setting

名单模板里没有这一项，多半是拼错了。

A roster has no such setting; perhaps it is misspelt.

```yaml templates/rosters/bases.yaml
---
id: bases
title: 名单
about: programme where list-titles.members is present
lists:
  - mode: members
    heading: list-titles.members
    records: membership where programme = each
    ordre: number
    columns:
      - heading: 学校
        value: school.name
```

怎么办：改正名称，这里写 `order`。

What to do: correct the name; here write `order`.

## exchange

从表格、CSV 和 JSON 导入记录时指出的问题，位置是行和列。有一处，就一条也不导入；改好后再导入一次。写法见 [docs/importing.md](importing.md)。

What `import` finds in a spreadsheet, CSV or JSON, with row and column. With a single one nothing is imported; mend it and import the file again.
[docs/importing.md](importing.md) tells how things are written.

```yaml data/schema/site.yaml
---
id: site
label: 校点
label-en: Site
folder: sites
fields:
  - name: id
    label: 编号
    label-en: Id
    type: text
    required: true
  - name: name
    label: 校名
    label-en: Name
    type: text
  - name: parent
    label: 上级
    label-en: Parent
    type: reference
    of: [site]
  - name: ownership
    label: 性质
    label-en: Ownership
    type: choice
    choices:
      - value: public
        label: 公办
        label-en: public
      - value: private
        label: 民办
        label-en: private
  - name: classes
    label: 班级数
    label-en: Classes
    type: integer
  - name: rate
    label: 满意率
    label-en: Satisfaction
    type: percent
  - name: rural
    label: 农村
    label-en: Rural
    type: boolean
  - name: from
    label: 开办
    label-en: Opened
    type: date
  - name: term
    label: 期限
    label-en: Term
    type: period
  - name: code
    label: 代码
    label-en: Code
    type: text
  - name: contact
    label: 联系
    label-en: Contact
    type: group
    fields:
      - name: person
        label: 人
        label-en: Person
        type: text
  - name: lists
    label: 名单
    label-en: Lists
    type: list
    items: group
    fields:
      - name: title
        label: 题目
        label-en: Title
        type: text
```

```yaml data/sites.yaml
---
id: known
name: 老校
contact:
  person: 某人
---
id: twin-1
name: 重名
---
id: twin-2
name: 重名
---
id: broken
contact: 写错了层次
```

### exchange.bad-boolean

是非的格里写的既不是“是”也不是“否”。不猜是哪一个。

A cell for yes or no holds neither. Nothing is guessed.

```text 名单.csv
编号,校名,农村
a,甲校,也许
```

```console
$ eduplan import 名单.csv --kind site
```

怎么办：写“是”或“否”，不知道的留空。

What to do: write yes or no; leave it empty where it is not known.

```text 名单.csv
编号,校名,农村
a,甲校,是
```

### exchange.bad-date

日期的格里写的不能确定是哪一天：03/04/2023 在有的地方是三月四日，在有的地方是四月三日；没有设成日期格式的一个数，也不知道是哪一天。

A cell for a date holds what may be more than one day: 03/04/2023 is a day in March to some and in April to others; a number that is not shown as a date is no better.

```text 名单.csv
编号,校名,开办
a,甲校,03/04/2023
```

```console
$ eduplan import 名单.csv --kind site
```

怎么办：年在前，写成 2023、2023-12 或 2023-12-28；2023/12/28、2023年12月也可以。

What to do: put the year first: 2023, 2023-12 or 2023-12-28; 2023/12/28 will do, too.

```text 名单.csv
编号,校名,开办
a,甲校,2023/3/4
```

### exchange.bad-number

数的格里写的不是数，或不是整数。

A cell for a number holds something else, or no whole number.

```text 名单.csv
编号,校名,班级数
a,甲校,三十
```

```console
$ eduplan import 名单.csv --kind site
```

怎么办：只写数字，单位不写。

What to do: write digits only, without a unit.

```text 名单.csv
编号,校名,班级数
a,甲校,30
```

### exchange.bad-period

时长的格里写的不是时长。

A cell for a length of time holds none.

```text 名单.csv
编号,校名,期限
a,甲校,很久
```

```console
$ eduplan import 名单.csv --kind site
```

怎么办：写成 3 年、18 个月或 90 天。

What to do: write 3 years, 18 months or 90 days.

```text 名单.csv
编号,校名,期限
a,甲校,3年
```

### exchange.bad-share

百分数的格里没有百分号：0.85 可能是 85%，也可能是 0.85%，不猜。

A cell for a percentage has no sign: 0.85 may be 85 % or 0.85 %, and nothing is guessed.

```text 名单.csv
编号,校名,满意率
a,甲校,0.85
```

```console
$ eduplan import 名单.csv --kind site
```

怎么办：写上百分号；在 Excel 里也可以把这一列设成百分比格式。

What to do: write the sign, or give the column a percentage format in Excel.

```text 名单.csv
编号,校名,满意率
a,甲校,85%
```

### exchange.error-value

单元格里的公式出了错，显示 #REF!、#N/A 之类。

A formula has failed: the cell shows #REF!, #N/A and the like.

```text 名单.xlsx
…
```

```console
$ eduplan import 名单.xlsx --kind site
```

怎么办：改正公式，或直接填内容。

What to do: mend the formula, or write the value itself.

### exchange.hidden-cells

工作表里有隐藏的行或列，里面有内容，也读了：看不见的不等于不要的。

The sheet has hidden rows or columns with content, and they were read: what cannot be seen may still be wanted.

```text 名单.xlsx
…
```

```console
$ eduplan import 名单.xlsx --kind site
```

怎么办：不要的先删掉，列也可以用 `--skip`。

What to do: delete what is not wanted; a column can be left out by `--skip`.

### exchange.id-exists

这个编号已经有一条记录，内容和这一行不同。要改已有的记录，得说明；免得一张新表无意中盖掉旧的内容。

A record has the id already and says otherwise. Changing what is there has to be asked for, lest a new sheet covers old content by mistake.

```text 名单.csv
编号,校名
known,新名
```

```console
$ eduplan import 名单.csv --kind site
```

怎么办：要改，加 `--update`；是另一条的，改编号。

What to do: add `--update` to change it; give another record another id.

```text 名单.csv
编号,校名
known,老校
```

### exchange.lost-digits

Excel 把超过 15 位的数字改成 1.2E+17 这样的写法，后面的数字已经丢了，找不回来。

Excel turns more than fifteen digits into something like 1.2E+17; the last digits are gone for good.

```text 名单.csv
编号,校名,代码
a,甲校,3.1E+17
```

```console
$ eduplan import 名单.csv --kind site
```

怎么办：把这一列设成“文本”格式，再填一遍完整的数字。

What to do: set the column's format to Text and type the digits again.

```text 名单.csv
编号,校名,代码
a,甲校,31-2026
```

### exchange.merged-cells

有合并的单元格。合并以后只有第一格有内容，下面各行的这一格是空的。

Some cells are merged. Only the first of them has a value; in the rows below the cell is empty.

```text 名单.xlsx
…
```

```console
$ eduplan import 名单.xlsx --kind site
```

怎么办：下面各行也是同一内容的，加 `--fill-merged`。

What to do: add `--fill-merged` where the rows below have the same.

### exchange.no-headings

没有找到表头：前 60 行里没有一格是这种记录的字段名。

There are no headings: no cell of the first 60 rows is the name of a field.

```text 名单.csv
甲,乙
1,2
```

```console
$ eduplan import 名单.csv --kind site
```

怎么办：表头写字段的名称或键；在后面的用 `--header-row` 指明，名称不同的用 `--map`。

What to do: use the names or keys of the fields; `--header-row` says where headings are, `--map` what they mean.

```text 名单.csv
编号,校名
a,甲校
```

### exchange.no-id

这一行没有编号，也没有说怎样编。

The row has no id, and nobody said how one is made.

```text 名单.csv
编号,校名
,甲校
```

```console
$ eduplan import 名单.csv --kind site
```

怎么办：补上编号；有规律的用 `--id`，如 `--id 'school-{number}'`。

What to do: add one; where they follow a rule, use `--id`, such as `--id 'school-{number}'`.

```text 名单.csv
编号,校名
a,甲校
```

### exchange.repeated-column

两列是同一个字段，不知道用哪一列。

Two columns are the same field, and nobody knows which one counts.

```text 名单.csv
编号,校名,校名
a,甲校,乙校
```

```console
$ eduplan import 名单.csv --kind site
```

怎么办：用 `--skip` 不要其中一列，或改表头。

What to do: leave one out by `--skip`, or change a heading.

```text 名单.csv
编号,校名
a,甲校
```

### exchange.repeated-id

文件里两行的编号相同。

Two rows of the file have the same id.

```text 名单.csv
编号,校名
a,甲校
a,乙校
```

```console
$ eduplan import 名单.csv --kind site
```

怎么办：删去一行，或改编号。

What to do: take one out, or change its id.

```text 名单.csv
编号,校名
a,甲校
b,乙校
```

### exchange.several-records

写的是名称，叫这个名称的不止一条记录。

The cell has a name that more than one record has.

```text 名单.csv
编号,校名,上级
a,甲校,重名
```

```console
$ eduplan import 名单.csv --kind site
```

怎么办：写编号。

What to do: write the id.

```text 名单.csv
编号,校名,上级
a,甲校,twin-1
```

### exchange.uncalculated

单元格里是公式，文件里却没有算出的结果：多半是别的程序生成的表，没有在 Excel 里打开过。

The cell has a formula, but the file has no result: it was probably made by a programme and never opened in Excel.

```text 名单.xlsx
…
```

```console
$ eduplan import 名单.xlsx --kind site
```

怎么办：在 Excel 或 WPS 里打开，保存一次，再导入。

What to do: open the file in Excel or WPS, save it, and import it again.

### exchange.unknown-choice

这个字段只能从几项里选，写的不在其中。

The field takes one of a few choices, and this is none of them.

```text 名单.csv
编号,校名,性质
a,甲校,合办
```

```console
$ eduplan import 名单.csv --kind site
```

怎么办：从列出的几项里选，写中文或记录里的写法都行。

What to do: write one of those that are listed, by label or value.

```text 名单.csv
编号,校名,性质
a,甲校,公办
```

### exchange.unknown-column

表头不是这种记录的任何字段，或有内容的一列没有表头。不声不响地丢掉一列，没有人会发现，所以要先说明。

A heading is the name of no field, or a column has content and no heading. Nobody would notice a column that is dropped in silence, so it has to be said.

```text 名单.csv
编号,校名,颜色
a,甲校,红
```

```console
$ eduplan import 名单.csv --kind site
```

怎么办：用 `--map 字段=列` 指明是哪个字段，或用 `--skip 列` 不要。

What to do: say which field it is by `--map FIELD=COLUMN`, or leave it out by `--skip COLUMN`.

```text 名单.csv
编号,校名
a,甲校
```

### exchange.unknown-record

写的编号或名称没有对应的记录：写错了，或那条记录还没有。

No record has this id or name: it is misspelt, or not there yet.

```text 名单.csv
编号,校名,上级
a,甲校,没有的
```

```console
$ eduplan import 名单.csv --kind site
```

怎么办：改正；还没有的，先导入那一种记录。

What to do: correct it; where the record is missing, import that kind first.

```text 名单.csv
编号,校名,上级
a,甲校,老校
```

### exchange.unwritable

这一行写不进已有的记录：那条记录的层次不对，本来就要改。

The row cannot be written into the record that is there, since that record has the wrong shape already.

```text 名单.csv
编号,联系·人
broken,某人
```

```console
$ eduplan import 名单.csv --kind site --update
```

怎么办：先运行 `eduplan check`，改好那个文件里的错误。

What to do: run `eduplan check` and mend the errors in that file.

```text 名单.csv
编号,联系·人
known,某人
```

### exchange.wrong-shape

内容的层次和字段不符：该是列表的写成了一个值，该是一条记录的是别的东西。

The value has another shape than the field: one value in the place of a list, or something that is no record.

```text 名单.csv
编号,校名,名单
a,甲校,一
```

```console
$ eduplan import 名单.csv --kind site
```

怎么办：照 `eduplan export` 导出的样子写。

What to do: write it as `eduplan export` does.

```text 名单.csv
编号,校名,名单0·题目
a,甲校,一
```

## forms

申报表等表格（`templates/` 下的文件夹）和填写的内容。写法见 [docs/forms.md](forms.md)。这一类的例子都在下面这个小仓库里：
一份申报，一张只有一个空格的表。

Forms (folders below `templates/`) and what is filled into them. [docs/forms.md](forms.md) shows how they are written. All examples of this group stand in
this small repo: an application, and a form with one blank.

```yaml data/districts.yaml
---
id: 甲区
name: 甲区
```

```yaml data/schools.yaml
---
id: 甲区/乙校
district: 甲区
name: 乙校
```

```yaml data/applications.yaml
---
id: a
form: plain
school: 甲区/乙校
title: 题目
```

```yaml templates/plain/form.yaml
---
id: plain
title: 小表
kind: application
fields:
  - name: 名称
    value: title
```

```xml templates/plain/[Content_Types].xml
<Types/>
```

```xml templates/plain/_rels/.rels
<Relationships/>
```

```xml templates/plain/word/document.xml
<w:p><w:t>{{名称}}</w:t></w:p>
```

```console
$ eduplan apply --blank plain
```

### forms.bad-setting

`form.yaml` 里的一项写得不是它该有的样子，例如没有这种类型。

A setting of `form.yaml` is not what it should be, such as a type that does not exist.

```yaml templates/plain/form.yaml
---
id: plain
title: 小表
kind: application
fields:
  - name: 名称
    value: title
    type: txet
```

怎么办：写提示里列出的。

What to do: write one of those in the message.

```yaml templates/plain/form.yaml
---
id: plain
title: 小表
kind: application
fields:
  - name: 名称
    value: title
    type: text
```

### forms.broken-part

表格里的一个 XML 文件不完整，Word 打不开这样的表。

An XML file of the form is broken, and Word could not open the result.

```xml templates/plain/word/document.xml
<w:p><w:t>{{名称}}</w:t>
```

怎么办：从原来的 `.docx` 重新解压这个文件；手工改过的，检查标签是否成对。

What to do: unpack the file again from the `.docx`; after editing by hand, see that every tag has its partner.

```xml templates/plain/word/document.xml
<w:p><w:t>{{名称}}</w:t></w:p>
```

### forms.cell-without-paragraph

Word 要求每个单元格最后是一个段落，哪怕是空的；没有时整个文件都打不开。LibreOffice 不在意，所以看不出来。

Word wants every cell to end in a paragraph, even an empty one, and refuses the whole file where one is missing. LibreOffice does not mind, so nobody notices.

```xml templates/plain/word/document.xml
<w:body><w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/></w:tc></w:tr></w:tbl><w:p><w:r><w:t>{{名称}}</w:t></w:r></w:p></w:body>
```

```console
$ eduplan template check plain
```

怎么办：在单元格末尾加上 `<w:p/>`。

What to do: put `<w:p/>` at the end of the cell.

```xml templates/plain/word/document.xml
<w:body><w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/><w:p/></w:tc></w:tr></w:tbl><w:p><w:r><w:t>{{名称}}</w:t></w:r></w:p></w:body>
```

### forms.crooked-section

`{{#名称}}` 和 `{{/名称}}` 之间的内容要整行、整段地重复或略去，所以开头和结尾要写在相应的地方：同一段里、一行的首尾两格、或者各占一段。

What stands between `{{#name}}` and `{{/name}}` is repeated or left out by whole rows or paragraphs, so the two stand in one paragraph, in the first and last cell of a row, or in paragraphs of their own.

```xml templates/plain/word/document.xml
<w:body><w:p><w:r><w:t>{{#名称}}</w:t></w:r></w:p><w:bdo><w:p><w:r><w:t>{{/名称}}{{名称}}</w:t></w:r></w:p></w:bdo></w:body>
```

怎么办：把开头和结尾移到同一段里，或者各写成单独的一段。

What to do: move both into one paragraph, or give each a paragraph of its own.

```xml templates/plain/word/document.xml
<w:body><w:p><w:r><w:t>{{#名称}}{{名称}}{{/名称}}</w:t></w:r></w:p></w:body>
```

### forms.element-order

段落、文字、表格、单元格和页面的各项属性有固定的先后。次序不对，LibreOffice 照样打开，Word 会说内容无法读取。

The properties of paragraphs, runs, tables, cells and pages have a fixed order. In another one LibreOffice opens the file all the same, and Word says that its content is unreadable.

```xml templates/plain/word/document.xml
<w:p><w:pPr><w:jc w:val="center"/><w:pStyle w:val="a"/></w:pPr><w:r><w:t>{{名称}}</w:t></w:r></w:p>
```

```console
$ eduplan template check plain
```

怎么办：按提示调换次序；或者打包后重新导入，次序会自动排好。

What to do: swap them as the message says; or pack the form and import it again, which puts them in order.

```xml templates/plain/word/document.xml
<w:p><w:pPr><w:pStyle w:val="a"/><w:jc w:val="center"/></w:pPr><w:r><w:t>{{名称}}</w:t></w:r></w:p>
```

### forms.example-record

这份申报是示例（`example: true`），印出来不能当真的用。只是说明。

The application is an example (`example: true`), not to be taken for a real one. A note.

```yaml data/applications.yaml
---
id: a
example: true
form: plain
school: 甲区/乙校
title: 题目
```

```console
$ eduplan apply a --format markdown
```

怎么办：真的申报不写 `example`。

What to do: a real application has no `example`.

```yaml data/applications.yaml
---
id: a
form: plain
school: 甲区/乙校
title: 题目
```

### forms.id-is-not-folder

表格的 `id` 和它的文件夹名不同。申报按文件夹名找表格，两个不同就乱了。

The form's `id` is not the name of its folder. Applications find a form by its folder, so the two must agree.

```yaml templates/plain/form.yaml
---
id: other
title: 小表
kind: application
fields:
  - name: 名称
    value: title
```

```console
$ eduplan apply --blank other
```

怎么办：改 `id`，或给文件夹改名。

What to do: change `id`, or rename the folder.

```yaml templates/plain/form.yaml
---
id: plain
title: 小表
kind: application
fields:
  - name: 名称
    value: title
```

### forms.inheritance

Word 表格是一份完整的文档，里面不能用 `$` 或 `<` 开头的占位符（模板继承）。

A Word form is one whole document, so placeholders that begin with `$` or `<` (template inheritance) have no place in it.

```xml templates/plain/word/document.xml
<w:p><w:t>{{名称}}{{$页脚}}第一页{{/页脚}}</w:t></w:p>
```

怎么办：删去它，把内容直接写进文档。

What to do: remove it, and write the content into the document itself.

```xml templates/plain/word/document.xml
<w:p><w:t>{{名称}}第一页</w:t></w:p>
```

### forms.length

附在 `forms.lengths` 下面：表上给了字数的一项，现在有多少字。只作参考，多了少了都照印。

It stands below `forms.lengths`: how long an answer is for which the form gives a length. For reference only; a longer or shorter one is printed all the same.

```yaml templates/plain/form.yaml
---
id: plain
title: 小表
kind: application
fields:
  - name: 名称
    label: 名称（200字）
    value: title
    type: prose
    reference-length: 200
```

```console
$ eduplan apply a --format markdown
```

怎么办：按表上的字数增减；字数按 Word 的算法计。

What to do: bring it near the length of the form before handing it in; lengths are counted as Word does.

### forms.lengths

表上给了字数的各项现在有多少字，按 Word 的算法计。只作参考。

How long the answers are for which the form gives a length, as Word counts. For reference only.

```yaml templates/plain/form.yaml
---
id: plain
title: 小表
kind: application
fields:
  - name: 名称
    label: 名称（200字）
    value: title
    type: prose
    reference-length: 200
```

```console
$ eduplan apply a --format markdown
```

怎么办：看有没有多出或缺少很多的项。

What to do: see whether any is far longer or shorter than the form says.

### forms.missing-answer

表上必填的项还没有填。表照样能印，只是空着。

A blank that has to be filled in is empty. The form can be printed all the same.

```yaml data/applications.yaml
---
id: a
form: plain
school: 甲区/乙校
```

```yaml templates/plain/form.yaml
---
id: plain
title: 小表
kind: application
fields:
  - name: 名称
    value: title
    required: true
```

```console
$ eduplan apply a --format markdown
```

怎么办：在记录里补上提示列出的字段。

What to do: add the fields of the message to the record.

```yaml data/applications.yaml
---
id: a
form: plain
school: 甲区/乙校
title: 题目
```

### forms.missing-content-type

`[Content_Types].xml` 逐一说明文件夹里的文件是什么。没有说明的文件，Word 会认为整个文档坏了。

`[Content_Types].xml` says of each file of the folder what it is. With one that it leaves out, Word takes the whole document for broken.

```xml templates/plain/[Content_Types].xml
<Types><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>
```

```console
$ eduplan template check plain
```

怎么办：补上这个文件的 `Override` 或 `Default`；多余的文件就删去。

What to do: add an `Override` or a `Default` for it; or remove the file if it does not belong there.

```xml templates/plain/[Content_Types].xml
<Types><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>
```

### forms.missing-part

表格的文件夹缺少 Word 文档必有的文件。

The folder of the form lacks a file that every Word document has.

```yaml templates/small/form.yaml
---
id: small
title: 小表
kind: application
fields:
  - name: 名称
    value: title
```

```console
$ eduplan apply --blank small
```

怎么办：把 `.docx` 完整地解压到这个文件夹。

What to do: unpack the `.docx` into the folder, all files of it.

```xml templates/small/[Content_Types].xml
<Types/>
```

```xml templates/small/_rels/.rels
<Relationships/>
```

```xml templates/small/word/document.xml
<w:p><w:t>{{名称}}</w:t></w:p>
```

### forms.missing-setting

`form.yaml` 里的字段缺少必要的一项，例如选择型的没有列出选项。

A field of `form.yaml` lacks a setting, such as the options of a choice.

```yaml templates/plain/form.yaml
---
id: plain
title: 小表
kind: application
fields:
  - name: 名称
    value: source
    type: choice
```

怎么办：补上提示里的一项。

What to do: add what the message names.

### forms.missing-target

文档引用了文件夹里没有的文件（例如页脚或图片），或者引用的编号没有登记。

The document refers to a file that is not in the folder, such as a footer or a picture, or by a number that is not registered.

```xml templates/plain/_rels/.rels
<Relationships><Relationship Id="rId1" Type="x/footer" Target="word/footer1.xml"/></Relationships>
```

```console
$ eduplan template check plain
```

怎么办：补上那个文件，或删去这一条引用。

What to do: add the file, or remove the reference.

```xml templates/plain/_rels/.rels
<Relationships/>
```

### forms.not-rows

`type: rows` 的填写项在表上一行一项地重复，所以 `value` 要是由字段组组成的列表。

A field of `type: rows` is repeated on the form, a row for each item, so its `value` must be a list of groups.

```yaml data/schema/club.yaml
---
id: club
label: 社团
label-en: Club
folder: clubs
fields:
  - name: id
    label: 编号
    label-en: Id
    type: text
    required: true
  - name: title
    label: 名称
    label-en: Title
    type: text
  - name: members
    label: 成员
    label-en: Members
    type: list
    items: group
    fields:
      - name: task
        label: 分工
        label-en: Task
        type: text
```

```yaml data/clubs.yaml
---
id: c
title: 甲社
members:
  - task: 记录
```

```yaml templates/plain/form.yaml
---
id: plain
title: 小表
kind: club
fields:
  - name: 成员
    value: title
    type: rows
    columns:
      - name: 分工
        value: task
```

```xml templates/plain/word/document.xml
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{{#成员}}{{分工}}{{/成员}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
```

```console
$ eduplan apply c
```

怎么办：`value` 改成由字段组组成的列表；只有一个值的，`type` 改成 `text`。

What to do: name a list of groups as `value`; for a single value, make the `type` `text`.

```yaml templates/plain/form.yaml
---
id: plain
title: 小表
kind: club
fields:
  - name: 成员
    value: members
    type: rows
    columns:
      - name: 分工
        value: task
```

### forms.not-this-form

`--from` 给出的 Word 文件里，表上印的字大多找不到：是另一张表，或拿错了文件。什么也没有读，什么也没有写。

Most of what the form prints is not in the Word file named with `--from`: it is another form, or the wrong file. Nothing is read and nothing written.

```text 别的文件.docx
…
```

```console
$ eduplan apply --from 别的文件.docx
```

怎么办：核对文件；是另一种表格，用 `--form` 指明；没有模板的，先导入模板。

What to do: see whether it is the right file; name another form with `--form`; import the form first when it has no template.

### forms.print-changed

读回来的表上，印的字和模板里的不一样。填的内容照读；这里说明，是因为改过的表不一定能交。

On a form that came back, the print is not what the template has. The answers are read all the same; it is said because such a form may not be accepted.

```text 申报表.docx
…
```

```console
$ eduplan apply --from 申报表.docx
```

怎么办：看提示里的两种写法；是学校改的，请学校恢复；是发文单位换了表，更新模板。

What to do: look at the two wordings; ask the school to restore its form, or update the template when the office has changed it.

### forms.private-part-missing

表上要填姓名、电话等不公开的内容，`data/private/` 里没有，就留空。只是说明：这些内容不在 git 里，别人的机器上本来就没有。

The form asks for names, telephone numbers and the like, and `data/private/` has none, so the blanks stay empty. A note: git does not track them, so others have none.

```yaml templates/plain/form.yaml
---
id: plain
title: 小表
kind: application
fields:
  - name: 名称
    value: phone
    private: true
```

```console
$ eduplan apply a --format markdown
```

怎么办：写在 `data/private/` 下同编号的记录里，或用 `--private 文件` 给出。

What to do: put them into a record of the same id below `data/private/`, or give `--private FILE`.

```yaml data/private/a.yaml
---
id: a
phone: 021-5555 0100
```

### forms.prose-among-text

可能有几段的内容（`type: prose`）要占整个段落，占位符前后不能再有文字。

A text that may have several paragraphs (`type: prose`) needs a paragraph of its own, without other text beside the placeholder.

```yaml templates/plain/form.yaml
---
id: plain
title: 小表
kind: application
fields:
  - name: 名称
    value: goals
    type: prose
```

```xml templates/plain/word/document.xml
<w:p><w:t>见{{名称}}</w:t></w:p>
```

怎么办：让占位符单独成段，或改为 `type: text`。

What to do: give the placeholder a paragraph of its own, or make the field `type: text`.

```xml templates/plain/word/document.xml
<w:p><w:t>{{名称}}</w:t></w:p>
```

### forms.public-sensitive-field

表格的字段取的是个人信息，却没有标明不公开。

A field of the form takes personal data without saying that it is private.

```yaml templates/plain/form.yaml
---
id: plain
title: 小表
kind: application
fields:
  - name: 名称
    value: phone
```

```console
$ eduplan apply a
```

怎么办：加上 `private: true`，内容就从 `data/private/` 取。

What to do: add `private: true`; the value then comes from `data/private/`.

```yaml templates/plain/form.yaml
---
id: plain
title: 小表
kind: application
fields:
  - name: 名称
    value: phone
    private: true
```

### forms.repeated-field

`form.yaml` 把同一个占位符说明了两次。

`form.yaml` describes the same placeholder twice.

```yaml templates/plain/form.yaml
---
id: plain
title: 小表
kind: application
fields:
  - name: 名称
    value: title
  - name: 名称
    value: school.name
```

怎么办：占位符在表上可以出现多次，说明只写一次。

What to do: a placeholder may stand on the form several times; describe it once.

```yaml templates/plain/form.yaml
---
id: plain
title: 小表
kind: application
fields:
  - name: 名称
    value: title
```

### forms.repeated-private-record

`data/private/` 里有两条同编号的记录，不知道用哪一条。

Two records in `data/private/` have the same id, and nobody can say which one to use.

```yaml data/private/a.yaml
---
id: a
lead: 甲某
---
id: a
phone: 021-5555 0100
```

```console
$ eduplan apply a --format markdown
```

怎么办：合并为一条。

What to do: make one record of the two.

```yaml data/private/a.yaml
---
id: a
lead: 甲某
phone: 021-5555 0100
```

### forms.replaced-characters

填的内容里有 Word 文件不能含的字符，例如看不见的控制字符，多半是从别处粘贴时带进来的。它们印成 `�`，别的照印。

An answer has characters that no Word document can hold, such as invisible control characters, which often come along when pasting. They are printed as `�`, and the rest as it is.

```yaml data/applications.yaml
---
id: a
form: plain
school: 甲区/乙校
title: "甲\u0001乙"
```

```console
$ eduplan apply a -o a.docx
```

怎么办：在记录里删去它们。

What to do: remove them from the record.

```yaml data/applications.yaml
---
id: a
form: plain
school: 甲区/乙校
title: 甲乙
```

### forms.rows-outside-section

一行一项的内容不能填进一格。要在表格的一行里写明哪些格子重复。

What has a row for each item fits no single blank. A row of the table has to say which cells are repeated.

```yaml data/schema/club.yaml
---
id: club
label: 社团
label-en: Club
folder: clubs
fields:
  - name: id
    label: 编号
    label-en: Id
    type: text
    required: true
  - name: title
    label: 名称
    label-en: Title
    type: text
  - name: members
    label: 成员
    label-en: Members
    type: list
    items: group
    fields:
      - name: task
        label: 分工
        label-en: Task
        type: text
```

```yaml data/clubs.yaml
---
id: c
title: 甲社
members:
  - task: 记录
```

```yaml templates/plain/form.yaml
---
id: plain
title: 小表
kind: club
fields:
  - name: 成员
    value: members
    type: rows
    columns:
      - name: 分工
        value: task
```

```xml templates/plain/word/document.xml
<w:p><w:r><w:t>{{成员}}</w:t></w:r></w:p>
```

```console
$ eduplan apply c
```

怎么办：在一行的第一格写 `{{#成员}}`，最后一格写 `{{/成员}}`，中间各格写各列的名称。

What to do: write `{{#成员}}` into the first cell of a row, `{{/成员}}` into the last, and the names of the columns into its cells.

```xml templates/plain/word/document.xml
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{{#成员}}{{分工}}{{/成员}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
```

### forms.several-options

表上这一项像是单选，记录里选了几项；表上没有说可以多选。照印，只是提醒。

Several options are chosen where the form does not say that more than one may be. They are printed all the same; a warning.

```yaml data/applications.yaml
---
id: a
form: plain
school: 甲区/乙校
domain: [teachers, other]
```

```yaml templates/plain/form.yaml
---
id: plain
title: 小表
kind: application
fields:
  - name: 名称
    value: domain
    type: choice
    choices:
      - value: teachers
        label: 教师
      - value: other
        label: 其它
```

```xml templates/plain/word/document.xml
<w:p><w:t>{{名称.1}}{{名称.2}}</w:t></w:p>
```

```console
$ eduplan apply a --format markdown
```

怎么办：向收表单位确认，或只留一项。

What to do: ask who collects the form, or keep one.

```yaml data/applications.yaml
---
id: a
form: plain
school: 甲区/乙校
domain: [teachers]
```

### forms.split-placeholder

占位符被文字处理软件拆成了几段，或者括号不成对，程序认不出来。

A word processor has split a placeholder into pieces, or a brace has no partner, so it cannot be recognised.

```xml templates/plain/word/document.xml
<w:p><w:t>{{</w:t><w:t>名称}}</w:t></w:p>
```

怎么办：在 Word 里改正括号后重新导入（`eduplan template import` 会把拆开的合并）；或者把整个占位符合并到同一个 `<w:t>` 里。

What to do: correct the braces in Word and import the form again (`eduplan template import` joins what was split); or bring the whole placeholder together in one `<w:t>`.

```xml templates/plain/word/document.xml
<w:p><w:t>{{名称}}</w:t></w:p>
```

### forms.table-grid

表格开头的 `w:tblGrid` 说明有几列；每一行的各格（连同合并的）加起来要正好是这么多列。

`w:tblGrid` at the beginning of a table says how many columns there are; the cells of each row, with what they span, must add up to as many.

```xml templates/plain/word/document.xml
<w:body><w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p><w:r><w:t>{{名称}}</w:t></w:r></w:p></w:body>
```

```console
$ eduplan template check plain
```

怎么办：改正各格的 `w:gridSpan`，或补上 `w:gridCol`。

What to do: correct the `w:gridSpan` of the cells, or add a `w:gridCol`.

```xml templates/plain/word/document.xml
<w:body><w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p><w:r><w:t>{{名称}}</w:t></w:r></w:p></w:body>
```

### forms.unescaped-placeholder

三个花括号的占位符不转义，填进去的 `<`、`&` 会弄坏 Word 文件。

A placeholder in three braces is not escaped, and a `<` or `&` filled in would break the Word file.

```xml templates/plain/word/document.xml
<w:p><w:t>{{{名称}}}</w:t></w:p>
```

怎么办：写成两个花括号。

What to do: write two braces.

```xml templates/plain/word/document.xml
<w:p><w:t>{{名称}}</w:t></w:p>
```

### forms.unknown-form

申报的 `form` 写了没有的表格。

The application names a form that does not exist.

```yaml data/applications.yaml
---
id: a
form: plian
school: 甲区/乙校
title: 题目
```

```console
$ eduplan apply a --format markdown
```

怎么办：写 `templates/` 下表格的文件夹名。

What to do: write the name of a form's folder below `templates/`.

```yaml data/applications.yaml
---
id: a
form: plain
school: 甲区/乙校
title: 题目
```

### forms.unknown-kind

表格说它填的是某种记录，而没有这个种类。

The form says that it is about a kind of record that does not exist.

```yaml templates/plain/form.yaml
---
id: plain
title: 小表
kind: aplication
fields:
  - name: 名称
    value: title
```

```console
$ eduplan apply a
```

怎么办：改正名称。

What to do: correct the name.

```yaml templates/plain/form.yaml
---
id: plain
title: 小表
kind: application
fields:
  - name: 名称
    value: title
```

### forms.unknown-option

记录里的值不在表上列出的选项里，表上没有可以打勾的地方。只是提醒。

The value of the record is none of the form's options, so there is nothing to tick. A warning.

```yaml data/applications.yaml
---
id: a
form: plain
school: 甲区/乙校
title: 丙
```

```yaml templates/plain/form.yaml
---
id: plain
title: 小表
kind: application
fields:
  - name: 名称
    value: title
    type: choice
    choices:
      - value: first
        label: 甲
      - value: second
        label: 乙
```

```xml templates/plain/word/document.xml
<w:p><w:t>{{名称.1}}{{名称.2}}</w:t></w:p>
```

```console
$ eduplan apply a --format markdown
```

怎么办：写提示里列出的值。

What to do: write one of the values in the message.

```yaml data/applications.yaml
---
id: a
form: plain
school: 甲区/乙校
title: first
```

### forms.unknown-path

`form.yaml` 里的 `value` 取不到值：记录没有这个字段。

The `value` of a field leads nowhere: the record has no such field.

```yaml templates/plain/form.yaml
---
id: plain
title: 小表
kind: application
fields:
  - name: 名称
    value: school.nmae
```

```console
$ eduplan apply a
```

怎么办：改正名称。

What to do: correct the name.

```yaml templates/plain/form.yaml
---
id: plain
title: 小表
kind: application
fields:
  - name: 名称
    value: school.name
```

### forms.unknown-placeholder

文档里的占位符 `form.yaml` 里没有说明，不知道填什么。

A placeholder of the document is not described in `form.yaml`, so nobody knows what to fill in.

```xml templates/plain/word/document.xml
<w:p><w:t>{{名称}}{{题目}}</w:t></w:p>
```

怎么办：在 `form.yaml` 的 `fields` 里加上它，或改正名称。

What to do: add it to the `fields` of `form.yaml`, or correct its name.

```xml templates/plain/word/document.xml
<w:p><w:t>{{名称}}</w:t></w:p>
```

### forms.unknown-setting

`form.yaml` 里没有这个设置，多半是拼错了。

`form.yaml` has no such setting; perhaps it is misspelt.

```yaml templates/plain/form.yaml
---
id: plain
titel: 小表
title: 小表
kind: application
fields:
  - name: 名称
    value: title
```

怎么办：改正或删去。

What to do: correct it or remove it.

```yaml templates/plain/form.yaml
---
id: plain
title: 小表
kind: application
fields:
  - name: 名称
    value: title
```

### forms.unread-answer

读回来的表上有一格没有读：旁边印的字不见了，表上几处写的不一样，日期看不懂，或者写的名称在数据里找不到。记录里的这一项不变。

A blank of a form that came back was not read: the print beside it is gone, it says different things in different places, a date cannot be understood, or no record has the name. The field stays as it is in the record.

```text 申报表.docx
…
```

```console
$ eduplan apply --from 申报表.docx
```

怎么办：照提示在文件里改好再读一次，或者直接改记录。

What to do: mend it in the document as the message says and read it again, or edit the record.

### forms.unused-field

`form.yaml` 说明了一个占位符，文档里却没有，填的内容印不出来。只是提醒。

`form.yaml` describes a placeholder that the document does not have, so what is filled in is not printed. A warning.

```yaml templates/plain/form.yaml
---
id: plain
title: 小表
kind: application
fields:
  - name: 名称
    value: title
  - name: 学校
    value: school.name
```

怎么办：在文档里写上占位符，或删去这个字段。

What to do: write the placeholder into the document, or remove the field.

```xml templates/plain/word/document.xml
<w:p><w:t>{{名称}}{{学校}}</w:t></w:p>
```

## templates

占位符（`{{名称}}`）本身的写法。例子都在下面这个小仓库里：一张只有一个空格的表。

How placeholders (`{{name}}`) are written. All examples stand in this small repo: a form with one blank.

```yaml templates/plain/form.yaml
---
id: plain
title: 小表
kind: application
fields:
  - name: 名称
    value: title
```

```xml templates/plain/[Content_Types].xml
<Types/>
```

```xml templates/plain/_rels/.rels
<Relationships/>
```

```console
$ eduplan apply --blank plain
```

### templates.bad-delimiters

`{{=… …=}}` 用来更换占位符的括号，要写两个新的记号，中间空一格。

`{{=… …=}}` changes the signs around placeholders and takes two new ones with a space between them.

```xml templates/plain/word/document.xml
<w:p><w:t>{{名称}}{{=x=}}</w:t></w:p>
```

怎么办：写成 `{{=<% %>=}}` 的样子；不需要的，删去。

What to do: write it like `{{=<% %>=}}`, or remove it.

```xml templates/plain/word/document.xml
<w:p><w:t>{{名称}}</w:t></w:p>
```

### templates.bad-name

占位符的名称是一个词，里面不能有空格，也不能空着。

A placeholder's name is one word, without spaces and not empty.

```xml templates/plain/word/document.xml
<w:p><w:t>{{名 称}}</w:t></w:p>
```

怎么办：去掉空格。

What to do: remove the spaces.

```xml templates/plain/word/document.xml
<w:p><w:t>{{名称}}</w:t></w:p>
```

### templates.endless-partial

一个模板不断插入它自己，永远印不完。表格的 `texts/` 里的模板可以互相插入，会遇到这一条。

A template inserts itself without end. The templates in the `texts/` of a form can insert each other, and so come upon this.

```text
{{>名称}}
…
```

怎么办：把插入放进一个会结束的段落里。

What to do: put the insertion into a section that ends.

### templates.nested-too-deep

段落（`{{#名称}}…{{/名称}}`）一层套一层超过了限度。

Sections (`{{#name}}…{{/name}}`) are nested deeper than a template may have.

```xml templates/plain/word/document.xml
{{#名称}}{{#名称}}{{#名称}}{{#名称}}
…
```

怎么办：减少嵌套。

What to do: nest them less.

### templates.not-a-text

占位符指的不是一段文字；`{{.}}` 指段落里的当前一项，只能写在段落里面。

The placeholder stands for no single text. `{{.}}` is the present item of a section and belongs inside one.

```xml templates/plain/word/document.xml
<w:body>
<w:p><w:t>{{名称}}</w:t></w:p>
<w:p><w:t>{{.}}</w:t></w:p>
</w:body>
```

怎么办：`{{.}}` 写在 `{{#名称}}` 和 `{{/名称}}` 之间。

What to do: write `{{.}}` between `{{#name}}` and `{{/name}}`.

### templates.unclosed-section

`{{#名称}}` 开始的段落没有结束。

A section that `{{#name}}` begins has no end.

```xml templates/plain/word/document.xml
<w:p><w:t>{{#名称}}有名称</w:t></w:p>
```

怎么办：在它后面写 `{{/名称}}`。

What to do: write `{{/name}}` where it ends.

```xml templates/plain/word/document.xml
<w:p><w:t>{{#名称}}有名称{{/名称}}</w:t></w:p>
```

### templates.unclosed-tag

占位符没有结束的 `}}`。

A placeholder has no closing `}}`.

```yaml templates/plain/form.yaml
---
id: plain
title: 小表
kind: application
file-name: 小表-{{名称
fields:
  - name: 名称
    value: title
```

```xml templates/plain/word/document.xml
<w:p><w:t>{{名称}}</w:t></w:p>
```

怎么办：在名称后面补上 `}}`。

What to do: write `}}` after the name.

```yaml templates/plain/form.yaml
---
id: plain
title: 小表
kind: application
file-name: 小表-{{名称}}
fields:
  - name: 名称
    value: title
```

### templates.unknown-name

占位符的名称没有对应的值。表格的占位符在填写之前就按 `form.yaml` 查过，所以现在没有命令会报出它。

No value has the placeholder's name. Forms are checked against `form.yaml` before they are filled, so at present no command reports it.

```text
{{名称}}
…
```

怎么办：检查名称。

What to do: check the name.

### templates.unknown-partial

`{{>名称}}` 要插入另一个模板，可是没有这个模板。Word 表格里不能插入别的模板，`texts/` 里的只能插入同一文件夹、同一扩展名的。

`{{>name}}` inserts another template, and there is none of that name. Word forms insert none; those in `texts/` insert files of the same folder and ending.

```xml templates/plain/word/document.xml
<w:p><w:t>{{名称}}{{>页脚}}</w:t></w:p>
```

怎么办：删去它，把内容直接写进文档。

What to do: remove it, and write the content into the document itself.

```xml templates/plain/word/document.xml
<w:p><w:t>{{名称}}</w:t></w:p>
```

### templates.unopened-section

`{{/名称}}` 结束了一个没有开始的段落，多半是名称拼错了。

`{{/name}}` ends a section that was not begun; perhaps the name is misspelt.

```xml templates/plain/word/document.xml
<w:p><w:t>{{名称}}{{/名称}}</w:t></w:p>
```

怎么办：删去它，或在前面写 `{{#名称}}`。

What to do: remove it, or write `{{#name}}` before it.

```xml templates/plain/word/document.xml
<w:p><w:t>{{名称}}</w:t></w:p>
```

"""##),
("templates/baoshan-2023/[Content_Types].xml", ##"""
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
<Override PartName="/word/fontTable.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"/>
<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>
<Override PartName="/word/footer2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>
<Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>
<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
</Types>

"""##),
("templates/baoshan-2023/_rels/.rels", ##"""
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>
<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/>
</Relationships>

"""##),
("templates/baoshan-2023/docProps/app.xml", ##"""
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">
<Application>eduplan</Application>
</Properties>

"""##),
("templates/baoshan-2023/docProps/core.xml", ##"""
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>宝山区新优质学校高质量发展引领计划研究项目申报表</dc:title>
<dc:language>zh-CN</dc:language>
</cp:coreProperties>

"""##),
("templates/baoshan-2023/form.yaml", ##"""
# 宝教〔2023〕70号附件 2 的填写项，按表上的先后排列。
# label 照表上所印；word/document.xml 中的 {{…}} 用 name。
---
id: baoshan-2023
title: 宝山区新优质学校高质量发展引领计划研究项目申报表
document: bs23-document
kind: application
file-name: 申报表-{{申报学校}}-{{项目名称}}
fields:
  - name: 项目名称
    label: 项目名称
    value: title
    type: text
    required: true
  - name: 申报学校
    label: 申报学校
    value: school.name
    type: text
    required: true
  - name: 项目负责人
    label: 项目负责人
    value: lead
    type: text
    required: true
    private: true
  - name: 项目联络员
    label: 项目联络员
    value: liaison
    type: text
    required: true
    private: true
  - name: 联系电话
    label: 联系电话
    value: phone
    type: phone
    required: true
    private: true
  - name: 申报日期
    label: 申报日期
    value: date
    type: date
    required: true
  - name: 项目来源
    label: 项目来源
    value: source
    type: choice
    required: true
    choices:
      - value: guide
        label: 1. 项目指南
      - value: self-designed
        label: 2. 自选
  - name: 所属领域
    label: 所属领域
    value: domain
    type: choice
    required: true
    choices:
      - value: education-mode
        label: 1. 推进学校育人方式变革
      - value: governance
        label: 2. 提高学校治理能力
      - value: teachers
        label: 3. 提高教师全面育人能力
      - value: technology
        label: 4. 强化信息技术赋能作用
      - value: other
        label: 5. 其它
  - name: 研究目标
    label: 研究目标 (300字)
    value: goals
    type: prose
    required: true
    reference-length: 300
  - name: 问题与挑战
    label: 问题与挑战 (200字)
    value: challenges
    type: prose
    required: true
    reference-length: 200
  - name: 研究内容
    label: 研究内容 (600字)
    value: content
    type: prose
    required: true
    reference-length: 600
  - name: 研究过程与方法
    label: 研究过程与方法 (400字)
    value: method
    type: prose
    required: true
    reference-length: 400
  - name: 预期成果
    label: 预期成果 (200字)
    value: outcomes
    type: prose
    required: true
    reference-length: 200

"""##),
("templates/baoshan-2023/word/_rels/document.xml.rels", ##"""
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/>
<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable" Target="fontTable.xml"/>
<Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/>
<Relationship Id="rId5" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer2.xml"/>
</Relationships>

"""##),
("templates/baoshan-2023/word/document.xml", ##"""
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
<w:body>
<w:p><w:pPr><w:pStyle w:val="AnnexMark"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">附件 2</w:t></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">宝山区新优质学校高质量发展</w:t></w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:br/></w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">引领计划研究项目申报表</w:t></w:r></w:p>
<w:tbl>
<w:tblPr><w:tblW w:w="7200" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>
<w:tblGrid><w:gridCol w:w="2160"/><w:gridCol w:w="5040"/></w:tblGrid>
<w:tr>
<w:trPr><w:cantSplit/><w:trHeight w:val="720" w:hRule="atLeast"/></w:trPr>
<w:tc>
<w:tcPr><w:tcW w:w="2160" w:type="dxa"/><w:tcMar><w:right w:w="120" w:type="dxa"/></w:tcMar><w:vAlign w:val="bottom"/></w:tcPr>
<w:p><w:pPr><w:pStyle w:val="CoverLabel"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">项目名称：</w:t></w:r></w:p>
</w:tc>
<w:tc>
<w:tcPr><w:tcW w:w="5040" w:type="dxa"/><w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr>
<w:p><w:pPr><w:pStyle w:val="CoverValue"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">{{项目名称}}</w:t></w:r></w:p>
</w:tc>
</w:tr>
<w:tr>
<w:trPr><w:cantSplit/><w:trHeight w:val="720" w:hRule="atLeast"/></w:trPr>
<w:tc>
<w:tcPr><w:tcW w:w="2160" w:type="dxa"/><w:tcMar><w:right w:w="120" w:type="dxa"/></w:tcMar><w:vAlign w:val="bottom"/></w:tcPr>
<w:p><w:pPr><w:pStyle w:val="CoverLabel"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">申报学校：</w:t></w:r></w:p>
</w:tc>
<w:tc>
<w:tcPr><w:tcW w:w="5040" w:type="dxa"/><w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr>
<w:p><w:pPr><w:pStyle w:val="CoverValue"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">{{申报学校}}</w:t></w:r></w:p>
</w:tc>
</w:tr>
<w:tr>
<w:trPr><w:cantSplit/><w:trHeight w:val="720" w:hRule="atLeast"/></w:trPr>
<w:tc>
<w:tcPr><w:tcW w:w="2160" w:type="dxa"/><w:tcMar><w:right w:w="120" w:type="dxa"/></w:tcMar><w:vAlign w:val="bottom"/></w:tcPr>
<w:p><w:pPr><w:pStyle w:val="CoverLabel"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">项目负责人：</w:t></w:r></w:p>
</w:tc>
<w:tc>
<w:tcPr><w:tcW w:w="5040" w:type="dxa"/><w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr>
<w:p><w:pPr><w:pStyle w:val="CoverValue"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">{{项目负责人}}</w:t></w:r></w:p>
</w:tc>
</w:tr>
<w:tr>
<w:trPr><w:cantSplit/><w:trHeight w:val="720" w:hRule="atLeast"/></w:trPr>
<w:tc>
<w:tcPr><w:tcW w:w="2160" w:type="dxa"/><w:tcMar><w:right w:w="120" w:type="dxa"/></w:tcMar><w:vAlign w:val="bottom"/></w:tcPr>
<w:p><w:pPr><w:pStyle w:val="CoverLabel"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">项目联络员：</w:t></w:r></w:p>
</w:tc>
<w:tc>
<w:tcPr><w:tcW w:w="5040" w:type="dxa"/><w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr>
<w:p><w:pPr><w:pStyle w:val="CoverValue"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">{{项目联络员}}</w:t></w:r></w:p>
</w:tc>
</w:tr>
<w:tr>
<w:trPr><w:cantSplit/><w:trHeight w:val="720" w:hRule="atLeast"/></w:trPr>
<w:tc>
<w:tcPr><w:tcW w:w="2160" w:type="dxa"/><w:tcMar><w:right w:w="120" w:type="dxa"/></w:tcMar><w:vAlign w:val="bottom"/></w:tcPr>
<w:p><w:pPr><w:pStyle w:val="CoverLabel"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">联系电话：</w:t></w:r></w:p>
</w:tc>
<w:tc>
<w:tcPr><w:tcW w:w="5040" w:type="dxa"/><w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr>
<w:p><w:pPr><w:pStyle w:val="CoverValue"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">{{联系电话}}</w:t></w:r></w:p>
</w:tc>
</w:tr>
<w:tr>
<w:trPr><w:cantSplit/><w:trHeight w:val="720" w:hRule="atLeast"/></w:trPr>
<w:tc>
<w:tcPr><w:tcW w:w="2160" w:type="dxa"/><w:tcMar><w:right w:w="120" w:type="dxa"/></w:tcMar><w:vAlign w:val="bottom"/></w:tcPr>
<w:p><w:pPr><w:pStyle w:val="CoverLabel"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">申报日期：</w:t></w:r></w:p>
</w:tc>
<w:tc>
<w:tcPr><w:tcW w:w="5040" w:type="dxa"/><w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr>
<w:p><w:pPr><w:pStyle w:val="CoverValue"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">{{申报日期}}</w:t></w:r></w:p>
</w:tc>
</w:tr>
</w:tbl>
<w:p><w:pPr><w:pStyle w:val="CoverIssuer"/><w:spacing w:before="1300"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">宝山区教育局新优质学校创建工作小组</w:t></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="CoverIssuer"/><w:sectPr><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1588" w:header="851" w:footer="1304" w:gutter="0"/><w:cols w:space="425"/><w:docGrid w:type="lines" w:linePitch="312"/></w:sectPr></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">2023 年 12 月</w:t></w:r></w:p>
<w:tbl>
<w:tblPr><w:tblW w:w="8844" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="auto"/><w:left w:val="single" w:sz="8" w:space="0" w:color="auto"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="auto"/><w:right w:val="single" w:sz="8" w:space="0" w:color="auto"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:insideV w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="60" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0080" w:firstRow="0" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>
<w:tblGrid><w:gridCol w:w="1985"/><w:gridCol w:w="6859"/></w:tblGrid>
<w:tr>
<w:trPr><w:cantSplit/><w:trHeight w:val="624" w:hRule="atLeast"/></w:trPr>
<w:tc>
<w:tcPr><w:tcW w:w="1985" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>
<w:p><w:pPr><w:pStyle w:val="FormLabel"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">项目名称</w:t></w:r></w:p>
</w:tc>
<w:tc>
<w:tcPr><w:tcW w:w="6859" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>
<w:p><w:pPr><w:pStyle w:val="FormText"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">{{项目名称}}</w:t></w:r></w:p>
</w:tc>
</w:tr>
<w:tr>
<w:trPr><w:cantSplit/><w:trHeight w:val="624" w:hRule="atLeast"/></w:trPr>
<w:tc>
<w:tcPr><w:tcW w:w="1985" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>
<w:p><w:pPr><w:pStyle w:val="FormLabel"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">项目来源</w:t></w:r></w:p>
</w:tc>
<w:tc>
<w:tcPr><w:tcW w:w="6859" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>
<w:p><w:pPr><w:pStyle w:val="FormText"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">{{项目来源.1}} 1. 项目指南; {{项目来源.2}} 2. 自选</w:t></w:r></w:p>
</w:tc>
</w:tr>
<w:tr>
<w:trPr><w:cantSplit/><w:trHeight w:val="1700" w:hRule="atLeast"/></w:trPr>
<w:tc>
<w:tcPr><w:tcW w:w="1985" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>
<w:p><w:pPr><w:pStyle w:val="FormLabel"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">所属领域</w:t></w:r></w:p>
</w:tc>
<w:tc>
<w:tcPr><w:tcW w:w="6859" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>
<w:p><w:pPr><w:pStyle w:val="FormText"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">{{所属领域.1}} 1. 推进学校育人方式变革; </w:t></w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:br/></w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">{{所属领域.2}} 2. 提高学校治理能力; </w:t></w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:br/></w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">{{所属领域.3}} 3. 提高教师全面育人能力; </w:t></w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:br/></w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">{{所属领域.4}} 4. 强化信息技术赋能作用; </w:t></w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:br/></w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">{{所属领域.5}} 5. 其它</w:t></w:r></w:p>
</w:tc>
</w:tr>
<w:tr>
<w:trPr><w:trHeight w:val="1350" w:hRule="atLeast"/></w:trPr>
<w:tc>
<w:tcPr><w:tcW w:w="1985" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>
<w:p><w:pPr><w:pStyle w:val="FormLabel"/><w:ind w:left="254" w:right="254"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">研究目标 (300字)</w:t></w:r></w:p>
</w:tc>
<w:tc>
<w:tcPr><w:tcW w:w="6859" w:type="dxa"/></w:tcPr>
<w:p><w:pPr><w:pStyle w:val="FormProse"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">{{研究目标}}</w:t></w:r></w:p>
</w:tc>
</w:tr>
<w:tr>
<w:trPr><w:trHeight w:val="1050" w:hRule="atLeast"/></w:trPr>
<w:tc>
<w:tcPr><w:tcW w:w="1985" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>
<w:p><w:pPr><w:pStyle w:val="FormLabel"/><w:ind w:left="134" w:right="134"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">问题与挑战 (200字)</w:t></w:r></w:p>
</w:tc>
<w:tc>
<w:tcPr><w:tcW w:w="6859" w:type="dxa"/></w:tcPr>
<w:p><w:pPr><w:pStyle w:val="FormProse"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">{{问题与挑战}}</w:t></w:r></w:p>
</w:tc>
</w:tr>
<w:tr>
<w:trPr><w:trHeight w:val="2200" w:hRule="atLeast"/></w:trPr>
<w:tc>
<w:tcPr><w:tcW w:w="1985" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>
<w:p><w:pPr><w:pStyle w:val="FormLabel"/><w:ind w:left="254" w:right="254"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">研究内容 (600字)</w:t></w:r></w:p>
</w:tc>
<w:tc>
<w:tcPr><w:tcW w:w="6859" w:type="dxa"/></w:tcPr>
<w:p><w:pPr><w:pStyle w:val="FormProse"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">{{研究内容}}</w:t></w:r></w:p>
</w:tc>
</w:tr>
<w:tr>
<w:trPr><w:trHeight w:val="1650" w:hRule="atLeast"/></w:trPr>
<w:tc>
<w:tcPr><w:tcW w:w="1985" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>
<w:p><w:pPr><w:pStyle w:val="FormLabel"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">研究过程与方法 (400字)</w:t></w:r></w:p>
</w:tc>
<w:tc>
<w:tcPr><w:tcW w:w="6859" w:type="dxa"/></w:tcPr>
<w:p><w:pPr><w:pStyle w:val="FormProse"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">{{研究过程与方法}}</w:t></w:r></w:p>
</w:tc>
</w:tr>
<w:tr>
<w:trPr><w:trHeight w:val="1050" w:hRule="atLeast"/></w:trPr>
<w:tc>
<w:tcPr><w:tcW w:w="1985" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>
<w:p><w:pPr><w:pStyle w:val="FormLabel"/><w:ind w:left="254" w:right="254"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">预期成果 (200字)</w:t></w:r></w:p>
</w:tc>
<w:tc>
<w:tcPr><w:tcW w:w="6859" w:type="dxa"/></w:tcPr>
<w:p><w:pPr><w:pStyle w:val="FormProse"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">{{预期成果}}</w:t></w:r></w:p>
</w:tc>
</w:tr>
</w:tbl>
<w:p><w:pPr><w:pStyle w:val="NotesHeading"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">填写说明:</w:t></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="NotesItem"/><w:keepNext/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">1. 字数作为参考。采用仿宋小四字体，单倍行距。</w:t></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="NotesItem"/><w:keepNext/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">2. 研究项目可以从《指南》里选择，也可以根据学校需要自行确定。</w:t></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="NotesItem"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">3. 研究项目是学校高质量发展的重要举措之一，要处理好项目研究与学校整体发展的关系，坚持以点带面。</w:t></w:r></w:p>
<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1588" w:header="851" w:footer="1304" w:gutter="0"/><w:pgNumType w:start="1"/><w:cols w:space="425"/><w:docGrid w:type="lines" w:linePitch="312"/></w:sectPr>
</w:body>
</w:document>

"""##),
("templates/baoshan-2023/word/fontTable.xml", ##"""
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:font w:name="仿宋"><w:altName w:val="FangSong"/><w:panose1 w:val="02010609060101010101"/><w:charset w:val="86"/><w:family w:val="modern"/><w:pitch w:val="fixed"/></w:font>
<w:font w:name="宋体"><w:altName w:val="SimSun"/><w:panose1 w:val="02010600030101010101"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>
<w:font w:name="黑体"><w:altName w:val="SimHei"/><w:panose1 w:val="02010609060101010101"/><w:charset w:val="86"/><w:family w:val="modern"/><w:pitch w:val="fixed"/></w:font>
<w:font w:name="方正小标宋简体"><w:altName w:val="SimSun"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>
</w:fonts>

"""##),
("templates/baoshan-2023/word/footer1.xml", ##"""
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:p><w:pPr><w:pStyle w:val="FooterOdd"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">— </w:t></w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">1</w:t></w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:fldChar w:fldCharType="end"/></w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve"> —</w:t></w:r></w:p>
</w:ftr>

"""##),
("templates/baoshan-2023/word/footer2.xml", ##"""
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:p><w:pPr><w:pStyle w:val="FooterEven"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">— </w:t></w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">1</w:t></w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:fldChar w:fldCharType="end"/></w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve"> —</w:t></w:r></w:p>
</w:ftr>

"""##),
("templates/baoshan-2023/word/settings.xml", ##"""
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:zoom w:percent="100"/>
<w:bordersDoNotSurroundHeader/>
<w:bordersDoNotSurroundFooter/>
<w:defaultTabStop w:val="420"/>
<w:evenAndOddHeaders/>
<w:characterSpacingControl w:val="compressPunctuation"/>
<w:compat>
<w:spaceForUL/>
<w:balanceSingleByteDoubleByteWidth/>
<w:doNotLeaveBackslashAlone/>
<w:ulTrailSpace/>
<w:doNotExpandShiftReturn/>
<w:adjustLineHeightInTable/>
<w:useFELayout/>
<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
<w:compatSetting w:name="overrideTableStyleFontSizeAndJustification" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>
<w:compatSetting w:name="enableOpenTypeFeatures" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>
<w:compatSetting w:name="doNotFlipMirrorIndents" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>
</w:compat>
<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>
<w:decimalSymbol w:val="."/>
<w:listSeparator w:val=","/>
</w:settings>

"""##),
("templates/baoshan-2023/word/styles.xml", ##"""
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:docDefaults>
<w:rPrDefault><w:rPr><w:rFonts w:ascii="仿宋" w:eastAsia="仿宋" w:hAnsi="仿宋" w:cs="仿宋"/><w:kern w:val="2"/><w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault>
</w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:jc w:val="both"/></w:pPr></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="1300" w:after="1100" w:line="800" w:lineRule="exact"/><w:jc w:val="center"/></w:pPr><w:rPr><w:rFonts w:ascii="方正小标宋简体" w:eastAsia="方正小标宋简体" w:hAnsi="方正小标宋简体" w:cs="方正小标宋简体"/><w:sz w:val="44"/><w:szCs w:val="44"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="AnnexMark"><w:name w:val="附件标识"/><w:basedOn w:val="Normal"/><w:next w:val="Title"/><w:qFormat/><w:pPr><w:snapToGrid w:val="0"/><w:jc w:val="left"/></w:pPr><w:rPr><w:rFonts w:ascii="黑体" w:eastAsia="黑体" w:hAnsi="黑体" w:cs="黑体"/><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="CoverLabel"><w:name w:val="封面标签"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="120" w:after="60" w:line="240" w:lineRule="auto"/><w:jc w:val="distribute"/></w:pPr><w:rPr><w:sz w:val="30"/><w:szCs w:val="30"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="CoverValue"><w:name w:val="封面填写"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="120" w:after="60" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="30"/><w:szCs w:val="30"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="CoverIssuer"><w:name w:val="封面落款"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="120" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="FormLabel"><w:name w:val="表格栏目"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="FormText"><w:name w:val="表格填写"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:jc w:val="left"/></w:pPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="FormProse"><w:name w:val="表格正文"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl/><w:ind w:firstLine="480" w:firstLineChars="200"/></w:pPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="NotesHeading"><w:name w:val="填写说明标题"/><w:basedOn w:val="Normal"/><w:next w:val="NotesItem"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="left"/></w:pPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="NotesItem"><w:name w:val="填写说明"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:keepLines/><w:widowControl/><w:ind w:left="360" w:hanging="360"/></w:pPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="FooterOdd"><w:name w:val="页码单页"/><w:basedOn w:val="Normal"/><w:pPr><w:snapToGrid w:val="0"/><w:ind w:right="280" w:rightChars="100"/><w:jc w:val="right"/></w:pPr><w:rPr><w:rFonts w:ascii="宋体" w:eastAsia="宋体" w:hAnsi="宋体" w:cs="宋体"/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="FooterEven"><w:name w:val="页码双页"/><w:basedOn w:val="Normal"/><w:pPr><w:snapToGrid w:val="0"/><w:ind w:left="280" w:leftChars="100"/><w:jc w:val="left"/></w:pPr><w:rPr><w:rFonts w:ascii="宋体" w:eastAsia="宋体" w:hAnsi="宋体" w:cs="宋体"/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr></w:style>
</w:styles>

"""##),
("templates/rosters/applications.yaml", ##"""
# 一个计划收到的申报，按所属领域分组。个人信息（负责人、联络员、电话）不印。
---
id: applications
title: 申报一览，按所属领域分组
title-en: Applications by domain
about: programme
round: round
heading: title
lists:
  - mode: applications
    title: 申报项目
    title-en: Applications
    records: application where programme = each
    group:
      by: domain
      label: 所属领域
      label-en: Domain
      none: （没有选领域）
      none-en: (no domain chosen)
    columns:
      - heading: 申报学校
        heading-en: School
        value: school.name
        width: 26
      - heading: 项目名称
        heading-en: Project
        value: title
        free-text: true
        width: 40
      - heading: 项目来源
        heading-en: Source
        value: source
        width: 12
        centered: true
      - heading: 引领任务
        heading-en: Lead task
        value: lead-task
        width: 20
      - heading: 申报日期
        heading-en: Date
        value: date
        width: 12
        centered: true
    districts:
      - role: school
        label: 学校所在区
        label-en: the school's district
        value: school.district
    empty: 没有申报。
    empty-en: There are no applications.

"""##),
("templates/rosters/communities.yaml", ##"""
# 一个计划的实践共同体，和每个共同体的成员。
---
id: communities
title: 实践共同体和它们的成员
title-en: Communities and their members
about: programme as p where exists community where programme = p
round: round
heading: title
lists:
  - mode: communities
    title: 实践共同体
    title-en: Communities
    records: community where programme = each
    order: district
    columns:
      - heading: 名称
        heading-en: Name
        value: name
        width: 30
      - heading: 层级
        heading-en: Tier
        value: level
        width: 8
        centered: true
      - heading: 研究领域
        heading-en: Fields
        value: fields
        width: 20
      - heading: 成立
        heading-en: Since
        value: from
        width: 12
        centered: true
      - heading: 成员数
        heading-en: Members
        value: count community-membership where community = row and active
        width: 8
        centered: true
      - heading: 最近一次展示
        heading-en: Latest showcase
        value: latest date of activity where community = row and activity-type = "showcase"
        width: 14
        centered: true
    districts:
      - role: community
        label: 共同体所在区
        label-en: the community's district
        value: district
  - mode: members
    title: 成员学校
    title-en: Members
    records: community-membership where community.programme = each
    order: [community.district, community]
    group:
      by: community
      heading: community.name
      label: 共同体
      label-en: Community
    columns:
      - heading: 学校
        heading-en: School
        value: school.name
        width: 28
      - heading: 所属区
        heading-en: District
        value: school.district.name
        width: 10
        centered: true
      - heading: 项目
        heading-en: Project
        value: project.title
        free-text: true
        width: 36
      - heading: 起
        heading-en: From
        value: from
        width: 12
        centered: true
      - heading: 止
        heading-en: To
        value: to
        width: 12
        centered: true
    districts:
      - role: school
        label: 学校所在区
        label-en: the school's district
        value: school.district

"""##),
("templates/rosters/experimental-schools.yaml", ##"""
# 初中强校工程的市级实验校名单。原文只列校名，没有栏目名；“学校”一栏的名称是这里加的。
# 第二份是这些学校的任用情况，原文没有；人员只有代号。
---
id: experimental-schools
title: 初中强校工程市级实验校名单，附任用情况
title-en: City-level experimental schools of the junior-high strengthening project, with postings
about: programme where list-titles.members is present
round: round
heading-break: 闵行区“第二轮初中强校工程”
lists:
  - mode: members
    heading: list-titles.members
    records: membership where programme = each and role = "experimental-school"
    order: number
    columns:
      - heading: 学校
        value: school.name
    districts:
      - role: school
        label: 学校所在区
        label-en: the school's district
        value: school.district
  - mode: postings
    title: 任用情况（原文没有）
    title-en: Postings (not in the original)
    records: |-
      posting as p where programme = each
      and exists membership where programme = each and role = "experimental-school" and school = p.school
    order: [school, role, from]
    group:
      by: school
      heading: school.name
      label: 学校
      label-en: School
    columns:
      - heading: 岗位或称号
        heading-en: Role or title
        value: role
        width: 26
      - heading: 人员代号
        heading-en: Person's code
        value: person
        width: 12
        centered: true
      - heading: 常驻
        heading-en: Resident
        value: resident
        width: 8
        centered: true
      - heading: 学科
        heading-en: Subject
        value: subject-area
        width: 12
      - heading: 派出单位
        heading-en: Sent by
        value: origin.name
        width: 26
      - heading: 起
        heading-en: From
        value: from
        width: 12
        centered: true
      - heading: 止
        heading-en: To
        value: to
        width: 12
        centered: true
    districts:
      - role: school
        label: 学校所在区
        label-en: the school's district
        value: school.district
    empty: 还没有任用记录。
    empty-en: No postings are recorded yet.

"""##),
("templates/rosters/project-schools.yaml", ##"""
# 一个计划的项目学校，按身份分组；只列当天在内的，已退出的另列。
---
id: project-schools
title: 项目学校名单，按身份分组
title-en: Project schools of a programme, by role
about: |-
  programme as p where exists membership where programme = p and role in ["project-school", "certified-school"]
round: round
heading: title
lists:
  - mode: members
    title: 参加的学校
    title-en: Schools that take part
    records: |-
      membership where programme = each
      and (from is absent or from <= assessed-day) and (to is absent or to >= assessed-day)
    order: number
    group:
      by: role
      label: 身份
      label-en: Role
      order: [certified-school, project-school]
    columns:
      - heading: 学校
        heading-en: School
        value: school.name
        width: 30
      - heading: 所属区
        heading-en: District
        value: school.district.name
        width: 10
        centered: true
      - heading: 层级
        heading-en: Tier
        value: tier
        width: 8
        centered: true
      - heading: 参加时间
        heading-en: Since
        value: from
        width: 12
        centered: true
      - heading: 项目数
        heading-en: Projects
        value: count project where school = row.school and programme = row.programme
        width: 8
        centered: true
    districts:
      - role: school
        label: 学校所在区
        label-en: the school's district
        value: school.district
    empty: 当天没有学校参加。
    empty-en: No school takes part on this day.
  - mode: left
    title: 已退出的学校
    title-en: Schools that have left
    records: membership where programme = each and to < assessed-day
    order: to
    columns:
      - heading: 学校
        heading-en: School
        value: school.name
        width: 30
      - heading: 身份
        heading-en: Role
        value: role
        width: 16
        centered: true
      - heading: 参加时间
        heading-en: Since
        value: from
        width: 12
        centered: true
      - heading: 退出时间
        heading-en: Until
        value: to
        width: 12
        centered: true
    districts:
      - role: school
        label: 学校所在区
        label-en: the school's district
        value: school.district
    empty: 没有学校退出。
    empty-en: No school has left.

"""##),
("templates/rosters/school.yaml", ##"""
# 一所学校的全部情况：参加的计划、结对、任用、申报、项目、调查、活动、评估、事项、评议。
# 有效答卷太少的调查不印数字（data/eduplan.yaml 的 minimum-group）；人员只有代号。
---
id: school
title: 一所学校的全部情况
title-en: Everything about one school
about: school
heading: name
lists:
  - mode: facts
    title: 学校
    title-en: School
    records: school where id = each.id
    order: id
    columns:
      - heading: 校名
        heading-en: Name
        value: name
      - heading: 所属区
        heading-en: District
        value: district.name
      - heading: 学段
        heading-en: Stages
        value: stages
      - heading: 类型
        heading-en: Type
        value: school-type
      - heading: 办学性质
        heading-en: Ownership
        value: ownership
      - heading: 办学水平
        heading-en: Standing
        value: classification
  - mode: memberships
    title: 参加的计划
    title-en: Programmes
    records: membership where school = each
    order: [from, programme]
    columns:
      - heading: 计划
        heading-en: Programme
        value: programme.title
        free-text: true
      - heading: 身份
        heading-en: Role
        value: role
      - heading: 层级
        heading-en: Tier
        value: tier
      - heading: 起
        heading-en: From
        value: from
      - heading: 止
        heading-en: To
        value: to
    empty: 没有参加计划。
    empty-en: It takes part in no programme.
  - mode: alliances
    title: 学区和集团
    title-en: School districts and groups
    records: alliance-membership where school = each
    order: [from, alliance]
    columns:
      - heading: 学区或集团
        heading-en: Alliance
        value: alliance.name
      - heading: 类别
        heading-en: Kind
        value: alliance.alliance-type
      - heading: 身份
        heading-en: Role
        value: role
      - heading: 起
        heading-en: From
        value: from
      - heading: 止
        heading-en: To
        value: to
    empty: 不在学区或集团内。
    empty-en: It belongs to no school district or group.
  - mode: twinnings
    title: 结对
    title-en: Twinnings
    records: twinning where recipient = each or supporter = each
    order: [programme.round, mode, number]
    columns:
      - heading: 轮次
        heading-en: Round
        value: programme.round
      - heading: 方式
        heading-en: Mode
        value: mode
      - heading: 序号
        heading-en: No.
        value: number
      - heading: 受援学校
        heading-en: Supported
        value: recipient.name
      - heading: 支援单位
        heading-en: Supporter
        value: supporter.name
      - heading: 项目名称
        heading-en: Project
        value: project-title
        free-text: true
    empty: 没有结对。
    empty-en: It has no twinning.
  - mode: postings
    title: 任用
    title-en: Postings
    records: posting where school = each or twinning.recipient = each
    order: [role, from]
    columns:
      - heading: 岗位或称号
        heading-en: Role or title
        value: role
      - heading: 人员代号
        heading-en: Person's code
        value: person
      - heading: 常驻
        heading-en: Resident
        value: resident
      - heading: 学科
        heading-en: Subject
        value: subject-area
      - heading: 派出单位
        heading-en: Sent by
        value: origin.name
      - heading: 起
        heading-en: From
        value: from
      - heading: 止
        heading-en: To
        value: to
    empty: 没有任用记录。
    empty-en: No postings are recorded.
  - mode: applications
    title: 申报
    title-en: Applications
    records: application where school = each
    order: [date, title]
    columns:
      - heading: 项目名称
        heading-en: Project
        value: title
        free-text: true
      - heading: 项目来源
        heading-en: Source
        value: source
      - heading: 所属领域
        heading-en: Domain
        value: domain
      - heading: 申报日期
        heading-en: Date
        value: date
    empty: 没有申报。
    empty-en: It has no application.
  - mode: projects
    title: 项目
    title-en: Projects
    records: project where school = each
    order: [from, title]
    columns:
      - heading: 项目名称
        heading-en: Project
        value: title
        free-text: true
      - heading: 项目来源
        heading-en: Source
        value: source
      - heading: 所属领域
        heading-en: Domain
        value: domain
      - heading: 引领任务
        heading-en: Lead task
        value: lead-task
      - heading: 起
        heading-en: From
        value: from
      - heading: 止
        heading-en: To
        value: to
    empty: 没有项目。
    empty-en: It has no project.
  - mode: communities
    title: 实践共同体
    title-en: Communities
    records: community-membership where school = each
    order: [from, community]
    columns:
      - heading: 共同体
        heading-en: Community
        value: community.name
      - heading: 项目
        heading-en: Project
        value: project.title
        free-text: true
      - heading: 其他成员
        heading-en: Other members
        value: school.name
        records: community-membership as m where community = row.community and school != each
        free-text: true
      - heading: 起
        heading-en: From
        value: from
      - heading: 止
        heading-en: To
        value: to
    empty: 不在共同体内。
    empty-en: It belongs to no community.
  - mode: surveys
    title: 满意度调查
    title-en: Surveys
    records: survey where school = each
    order: [date, group]
    columns:
      - heading: 批次
        heading-en: Wave
        value: wave
      - heading: 对象
        heading-en: Group
        value: group
      - heading: 日期
        heading-en: Date
        value: date
      - heading: 发放数
        heading-en: Invited
        value: invited
      - heading: 有效数
        heading-en: Valid
        value: valid
      - heading: 满意数
        heading-en: Satisfied
        value: satisfied
      - heading: 调查单位
        heading-en: Surveyor
        value: surveyor
        free-text: true
    empty: 没有调查。
    empty-en: It has no survey.
  - mode: activities
    title: 活动
    title-en: Activities
    records: activity where school = each or twinning.recipient = each
    order: [date, activity-type]
    columns:
      - heading: 日期
        heading-en: Date
        value: date
      - heading: 类别
        heading-en: Kind
        value: activity-type
      - heading: 方式
        heading-en: Mode
        value: mode
      - heading: 主题
        heading-en: Title
        value: title
        free-text: true
    empty: 没有活动记录。
    empty-en: No activities are recorded.
  - mode: evaluations
    title: 评估
    title-en: Evaluations
    records: evaluation where school = each or twinning.recipient = each
    order: [date, stage]
    columns:
      - heading: 日期
        heading-en: Date
        value: date
      - heading: 阶段
        heading-en: Stage
        value: stage
      - heading: 等第
        heading-en: Band
        value: band
      - heading: 结果
        heading-en: Result
        value: result
        free-text: true
      - heading: 评估单位
        heading-en: Evaluator
        value: evaluator
    empty: 没有评估记录。
    empty-en: No evaluations are recorded.
  - mode: events
    title: 事项
    title-en: Events
    records: event where school = each
    order: [date, event-type]
    columns:
      - heading: 日期
        heading-en: Date
        value: date
      - heading: 类别
        heading-en: Kind
        value: event-type
      - heading: 名称或牌匾文字
        heading-en: Wording
        value: text
        free-text: true
      - heading: 决定单位
        heading-en: Decided by
        value: by.name
    empty: 没有事项记录。
    empty-en: No events are recorded.
  - mode: reviews
    title: 评议
    title-en: Reviews
    records: review where school = each
    order: [date, review-type]
    columns:
      - heading: 日期
        heading-en: Date
        value: date
      - heading: 类别
        heading-en: Kind
        value: review-type
      - heading: 结论
        heading-en: Outcome
        value: outcome
      - heading: 评议单位
        heading-en: Reviewed by
        value: by.name
    empty: 没有评议记录。
    empty-en: No reviews are recorded.

"""##),
("templates/rosters/support-units.yaml", ##"""
# 每个支援单位和它支援的全部学校，各轮次、各方式都在内。
---
id: support-units
title: 支援单位和它们支援的学校
title-en: Supporters and the schools they support
lists:
  - mode: supported
    title: 支援单位和它们支援的学校
    title-en: Supporters and the schools they support
    records: twinning where supporter is present
    order: [programme.round, mode, number]
    group:
      by: supporter
      heading: supporter.name
      label: 支援单位
      label-en: Supporter
    columns:
      - heading: 轮次
        heading-en: Round
        value: programme.round
        width: 6
        centered: true
      - heading: 方式
        heading-en: Mode
        value: mode
        width: 16
        centered: true
      - heading: 序号
        heading-en: No.
        value: number
        width: 6
        centered: true
      - heading: 受援区
        heading-en: District
        value: recipient-district.name
        width: 10
        centered: true
      - heading: 受援学校
        heading-en: Supported school
        value: recipient.name
        width: 26
      - heading: 项目名称
        heading-en: Project
        value: project-title
        free-text: true
        width: 36
    districts:
      - role: recipient
        label: 受援区
        label-en: recipient district
        value: recipient-district
      - role: supporter
        label: 支援区
        label-en: support district
        value: support-district

"""##),
("templates/rosters/twinning.yaml", ##"""
# 城乡学校携手共进计划的结对名单。标题照印发的名单，写在计划记录的 list-titles 里；栏目和次序写在这里。
# 每栏有三个来处：printed 是名单上印的文字，value 是补全时用的数据，raw 是断行和多余空格照原样的文字（--as-printed 用）。
---
id: twinning
title: 城乡学校携手共进计划结对名单
title-en: Lists of the urban-rural twinning programme
default: true
about: programme where list-titles.entrusted is present
round: round
heading: list-titles.roster
heading-break: 本市第二轮义务教育
mark: 附件
lists:
  - mode: entrusted
    heading: list-titles.entrusted
    records: twinning where programme = each and mode = "entrusted"
    order: number
    columns:
      - heading: 序号
        value: number
        width: 6
        centered: true
      - heading: 受援区
        value: recipient-district.name
        printed: printed.recipient-district
        raw: raw.recipient-district
        width: 9
        merge: equal
        centered: true
      - heading: 受援学校
        value: recipient.name
        printed: printed.recipient-school
        raw: raw.recipient-school
        width: 26
      - heading: 支援区
        value: support-district.name
        printed: printed.support-district
        raw: raw.support-district
        width: 9
        merge: equal
        centered: true
      - heading: 支援单位
        value: supporter.name
        printed: printed.support-unit
        raw: raw.support-unit
        width: 26
        merge: equal
    districts:
      - role: recipient
        label: 受援区
        label-en: recipient district
        value: recipient-district
      - role: supporter
        label: 支援区
        label-en: support district
        value: support-district
  - mode: mutual
    heading: list-titles.mutual
    records: twinning where programme = each and mode = "mutual"
    order: number
    columns:
      - heading: 序号
        value: number
        width: 6
        centered: true
      - heading: 区域
        value: recipient-district.name
        printed: printed.recipient-district
        raw: raw.recipient-district
        width: 10
        merge: equal
        centered: true
      - heading: 学校名称
        value: recipient.name
        printed: printed.recipient-school
        raw: raw.recipient-school
        width: 18
      - heading: 合作单位
        value: supporter.name
        printed: printed.support-unit
        raw: raw.support-unit
        width: 20
      - heading: 项目名称
        value: project-title
        printed: printed.project-title
        raw: raw.project-title
        width: 26
        free-text: true
    districts:
      - role: recipient
        label: 区域
        label-en: recipient district
        value: recipient-district
    districts-note: 这份名单没有印合作单位所在的区，所以只按受援学校所在的区查。
    districts-note-en: This list prints no district of the partners, so only the recipient's district is matched.

"""##),
  ]
}
