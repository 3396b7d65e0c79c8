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
note: 填写说明第2条写“可以从《指南》里选择，也可以根据学校需要自行确定”。是否可以不止一个，文件没有说。
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
each: event where programme = "bs23" and event-type = "certification"
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
each: event where programme = "bs23" and event-type = "certification"
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
each: event where programme = "bs23" and event-type = "plaque"
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
    and date <= assessed-day
unit: 个
note: 先由人判断是否流于形式或得不到落实（符合即是），再看有没有退出记录。退出项目校与摘牌是两回事。
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
    and date <= assessed-day
unit: 所
note: 先由人判断是否下滑明显（符合即是），再看有没有摘牌记录。
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
  (exists posting where school = each.school and programme = "bs23" and role = "project-lead" and active)
  and (exists posting where school = each.school and programme = "bs23" and role = "liaison" and active)
unit: 份
note: 姓名和联系电话是个人信息，只在 data/private/ 里，不核对；填表时由 eduplan apply 提示空缺。
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
each: event where programme = "bs23" and event-type in ["plaque", "naming"]
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
  count project as p where programme = "bs23" and active and verdict "bs23-innovation" stands
    and exists alliance-membership where school = p.school and active and alliance is active
at-least: 10
approximate: 左右
unit: 个
due: '2026'
verdict: bs23-innovation
note: 计项目，不计学校；学校须在某个学区或集团之内。
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
class: obligation
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
unit: 所
due: unspecified
note: “本学期”何日结束文件没有写，期限由解释（due）确定。
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
unit: 个
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
unit: 所
readings:
  - id: besides
    title: 选1个指南项目，自选项目为另加
    title-en: one from the guide; self-designed ones come on top
    require: (count project where school = each and programme = "bs23" and source = "guide") = 1
  - id: instead
    title: 选1个指南项目，或以自选项目代替
    title-en: one from the guide, or self-designed ones instead
    require: |-
      (count project where school = each and programme = "bs23" and source = "guide") = 1
      or ((count project where school = each and programme = "bs23" and source = "guide") = 0
        and exists project where school = each and programme = "bs23" and source = "self-designed")
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
require: exists body where programme = "bs23" and district = "宝山区" and body-type = "panel" and active
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
          and (count project as p where programme = "bs23" and active and verdict "bs23-innovation" stands
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
          and (count project as p where programme = "bs23" and active and verdict "bs23-innovation" stands
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
  and (exists output where programme = "bs23" and output-type = "case" and date <= assessed-day)
  and verdict "bs23-certified-schools" stands
due: '2028'
note: 须有通过认证的学校和案例；是否已成“一批”由人判断，与 bs23-certified-schools 同一判断。
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
note: 自各校成为项目校起按年计算。

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
      and (subject = each.alliance or subject = each or subject is absent) and date <= each.from
unit: 条
note: 公办、民办都要；不晚于参加之日。
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
  and (exists plan
    where programme = "dg15" and alliance = each and plan-type = "agreement"
      and parts contains ["duties", "powers", "benefits"]
      and parties contains each.lead and date <= assessed-day)
  and (exists posting
    where programme = "dg15" and alliance = each and origin = each.lead and role = "manager"
      and active)
  and (exists posting
    where programme = "dg15" and alliance = each and origin = each.lead
      and role = "backbone-teacher" and active)
unit: 个
note: |-
  协议写明责、权、利，优质学校委派管理人员和骨干教师；“优质”由学校记录写明。
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
  and (exists campus where school = each.lead and active)
  and (not exists campus as place
    where place.school = each.lead and place is active
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
each: distinct district of fund where programme = "dg15" and level = "district" and active
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
      and (count evaluation where alliance = evaluated and date <= assessed-day) >= 2
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
each: alliance where programme = "dg15" and active
require: |-
  (count distinct person of posting
     where programme = "dg15" and alliance = each and role = "backbone-teacher" and active)
  = ((count distinct person of posting
        where programme = "dg15" and alliance = each and role = "backbone-teacher" and active)
     on start)
unit: 个
note: |-
  四项原则中只有“总量不变”可以核对：学区、集团内骨干教师人数与起算日相同。
  起算日取学区、集团的起始日期；没有的，由解释给出。
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
    and p.origin = each.supporter and p.role in ["manager", "executive-principal"])
  or (exists posting as p where p.origin = each.recipient and p.programme = "mh23" and p is active
    and p.school = each.supporter and p.role = "shadow-cadre")
unit: 对
note: 两种方式有其一即可。
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
  exists output where school = each.recipient and programme = "mh23" and output-type = "sharing" and active
    and fields contains ["training", "teaching-resources", "curriculum-resources", "venues"]
unit: 对
note: 机制须同时写明联合研修和三类资源。
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
  (exists body where programme = "mh23" and district = "闵行区" and body-type = "leading-group" and active
    and chair = "区教育局局长" and vice-chair = "分管局长"
    and members contains ["minhang-personnel-section", "minhang-finance-section", "minhang-general-education-2",
      "minhang-education-college", "minhang-supervision-office"])
  and (exists body where programme = "mh23" and district = "闵行区" and body-type = "working-group" and active
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
value: count distinct school of membership where programme = "mh23" and role = "experimental-school" and active
exactly: 8
unit: 所
note: 文件没有写出“8所”，数目是从名单逐行数出来的。
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
note: “市级”二字只写在名校长之前，名师不论是否市级。
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
note: 三份材料各有一次全员到场的学习；一次学习可以不止一份。
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
require: |-
  exists body where programme = "mh23" and district = "闵行区" and body-type = "training-class" and active
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
  exists body where programme = "mh23" and district = "闵行区"
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
    where school = each and community.programme = "nq15" and community.level = "district" and active
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
each: distinct district of fund where programme = "nq15" and level = "district" and active
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
sample: survey where school = each and group in ["parents", "community"]
unit: 所
readings:
  - id: each-group
    title: 家长、社区居民满意度分别达到
    title-en: parents and residents each
    require: |-
      verdict "nq15-basic-standard" stands and verdict "nq15-feature" stands
      and ((latest band of evaluation where school = each and stage = "green-index")
          in ["excellent", "good"]
        or verdict "nq15-green-index" stands)
      and (latest satisfied of survey where school = each and group = "parents")
      / (latest valid of survey where school = each and group = "parents") >= 90%
      and (latest satisfied of survey where school = each and group = "community")
      / (latest valid of survey where school = each and group = "community") >= 90%
  - id: pooled
    title: 家长与社区居民满意度合并计算
    title-en: parents and residents taken together
    require: |-
      verdict "nq15-basic-standard" stands and verdict "nq15-feature" stands
      and ((latest band of evaluation where school = each and stage = "green-index")
          in ["excellent", "good"]
        or verdict "nq15-green-index" stands)
      and ((latest satisfied of survey where school = each and group = "parents")
       + (latest satisfied of survey where school = each and group = "community"))
      / ((latest valid of survey where school = each and group = "parents")
         + (latest valid of survey where school = each and group = "community")) >= 90%
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
sample: survey where school = each and group in ["parents", "community"]
at-least: 90%
unit: '%'
readings:
  - id: each-group
    title: 家长、社区居民分别达到
    title-en: parents and residents each
    require: |-
      (latest satisfied of survey where school = each and group = "parents")
      / (latest valid of survey where school = each and group = "parents") >= 90%
      and (latest satisfied of survey where school = each and group = "community")
      / (latest valid of survey where school = each and group = "community") >= 90%
  - id: pooled
    title: 家长与社区居民合并计算
    title-en: parents and residents taken together
    value: |-
      ((latest satisfied of survey where school = each and group = "parents")
       + (latest satisfied of survey where school = each and group = "community"))
      / ((latest valid of survey where school = each and group = "parents")
         + (latest valid of survey where school = each and group = "community"))
note: |-
  每校取截至评定日最近一次调查，只问家长和社区居民，与学区化集团化的满意度分别计算。
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
  (latest band of evaluation where school = each and stage = "green-index") in ["excellent", "good"]
  or verdict "nq15-green-index" stands
unit: 所
verdict: nq15-green-index
note: |-
  取最近一次“绿色指标”评价公布的等第，“优良”即优或良；文件没有写等第的界线。
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
    where programme = "nq15" and output-type = "standard" and district is absent
      and date <= assessed-day
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
last: latest date of evaluation where programme = "tw21" and stage = "diagnostic" and school.district = each
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
  ((recipient.newly-opened and (exists plan where twinning = each and plan-type in ["three-year", "joint-scheme"]
      and parts contains "standardisation"
      and fields contains ["办学理念", "教学管理", "课程教学", "教师发展"]))
    or (not recipient.newly-opened and (exists plan where twinning = each and plan-type in ["three-year", "joint-scheme"]
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
require: exists fund where programme = "tw21" and district = each and source contains "转移支付" and amount > 0
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
each: evaluation where programme = "tw21"
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
  (exists activity where twinning = t and topics contains "subject-group")
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
value: count activity where programme = "tw21" and mode = "online"
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
    require: from = "2021" and to = "2023"
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
    require: exists evaluation where twinning = each and stage = "midterm" and date < start + 18 months
  - id: at-any-time
    title: 满一年半以后开展的也算
    title-en: one after the eighteen months counts too
    each: twinning where programme = "tw21"
    require: exists evaluation where twinning = each and stage = "midterm" and date <= assessed-day
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
require: exists evaluation where twinning = each and stage = "final" and date <= assessed-day
unit: 所
due: start + 3 years
note: 起算日没有解释的，从计划的2021年起算，即2023年底。
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
  exists evaluation where twinning = each and stage = "initial" and date < start
    and grounds contains ["green-index", "performance"]
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
          and date in start to assessed-day and productive)
      / (latest value of statistic where indicator = "term-months") >= 1
note: |-
  按累计次数除以月数计算，个别月份没有活动不算违反；线上活动不算。
  寒暑假是否计入，文件没有说；教学月份数由统计记录给出。
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
    and exists activity where twinning = t and subject-area is present
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
    pattern: '(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])'
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
("templates/baoshan-2023/[Content_Types].xml", ##"""
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
<Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>
<Override PartName="/word/fontTable.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"/>
<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>
<Override PartName="/word/footer2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>
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
<w:p><w:pPr><w:pStyle w:val="FormText"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">{{项目来源.1}}1. 项目指南; {{项目来源.2}}2. 自选</w:t></w:r></w:p>
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
<w:p><w:pPr><w:pStyle w:val="FormText"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">{{所属领域.1}}1. 推进学校育人方式变革; </w:t></w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:br/></w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">{{所属领域.2}}2. 提高学校治理能力; </w:t></w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:br/></w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">{{所属领域.3}}3. 提高教师全面育人能力; </w:t></w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:br/></w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">{{所属领域.4}}4. 强化信息技术赋能作用; </w:t></w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:br/></w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">{{所属领域.5}}5. 其它</w:t></w:r></w:p>
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
<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
<w:p><w:pPr><w:pStyle w:val="FooterOdd"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">— </w:t></w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">1</w:t></w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:fldChar w:fldCharType="end"/></w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve"> —</w:t></w:r></w:p>
</w:ftr>

"""##),
("templates/baoshan-2023/word/footer2.xml", ##"""
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
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
("templates/rosters/experimental-schools.yaml", ##"""
# 初中强校工程的市级实验校名单。原文只列校名，没有栏目名；“学校”一栏的名称是这里加的。
---
id: experimental-schools
title: 初中强校工程市级实验校名单
title-en: City-level experimental schools of the junior-high strengthening project
about: programme where list-titles.members is present
round: round
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

"""##),
("templates/rosters/twinning.yaml", ##"""
# 城乡学校携手共进计划的结对名单。标题照印发的名单，写在计划记录的 list-titles 里；栏目和次序写在这里。
# 每栏有两个来处：printed 是名单上印的文字，value 是补全时用的数据。
---
id: twinning
title: 城乡学校携手共进计划结对名单
title-en: Lists of the urban-rural twinning programme
default: true
about: programme where list-titles.entrusted is present
round: round
heading: list-titles.roster
lists:
  - mode: entrusted
    heading: list-titles.entrusted
    records: twinning where programme = each and mode = "entrusted"
    order: number
    columns:
      - heading: 序号
        value: number
      - heading: 受援区
        value: recipient-district.name
        printed: printed.recipient-district
      - heading: 受援学校
        value: recipient.name
        printed: printed.recipient-school
      - heading: 支援区
        value: support-district.name
        printed: printed.support-district
      - heading: 支援单位
        value: supporter.name
        printed: printed.support-unit
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
      - heading: 区域
        value: recipient-district.name
        printed: printed.recipient-district
      - heading: 学校名称
        value: recipient.name
        printed: printed.recipient-school
      - heading: 合作单位
        value: supporter.name
        printed: printed.support-unit
      - heading: 项目名称
        value: project-title
        printed: printed.project-title
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
